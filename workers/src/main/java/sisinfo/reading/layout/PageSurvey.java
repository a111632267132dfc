package sisinfo.reading.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.FieldName;
import sisinfo.reading.FieldReading;
import sisinfo.reading.PageFinding;
import sisinfo.reading.Paper;
import sisinfo.reading.Source;

/** Tells from the words of each page what paper it is and to which note it belongs. */
public final class PageSurvey {

    private PageSurvey() {}

    /** @param words of this page alone */
    public static PageFinding of(List<Word> words, int page) {
        return Sheet.of(words).stream()
                .findFirst()
                .map(PageSurvey::of)
                .orElseGet(() -> new PageFinding(page, Paper.UNKNOWN, null, null));
    }

    static PageFinding of(Sheet sheet) {
        var paper = PaperTitles.of(sheet);
        boolean ofNote = paper == Paper.INVOICE || paper == Paper.UNKNOWN;
        var found = new Found(Source.PDF_TEXT);
        if (ofNote) {
            KeyFields.readPlausible(sheet, found);
            NumberFields.read(sheet, found);
        }
        return new PageFinding(
                sheet.number(), paper, value(found, FieldName.ACCESS_KEY), value(found, FieldName.NUMBER));
    }

    /** @param key found in another way; null to leave what was found */
    public static PageFinding withKey(PageFinding page, @Nullable String key) {
        return key == null ? page : new PageFinding(page.page(), page.paper(), key, page.number());
    }

    private static @Nullable String value(Found found, FieldName field) {
        return found.of(field).stream().map(FieldReading::value).findFirst().orElse(null);
    }
}
