package sisinfo.reading.layout;

import java.util.List;

/**
 * The first page as the field searches see it: everything, the receipt slip, and the rest without the slip.
 *
 * @param sheet every line of the page
 * @param slip the receipt slip, wherever it stands
 * @param body the lines without the slip's running text
 */
record Page(Sheet sheet, Slip slip, Sheet body) {

    static Page of(Sheet sheet, Sheet sideways) {
        var upright = Slip.of(sheet);
        var slip = upright.isEmpty() ? Slip.of(sideways) : upright;
        var body = sheet.lines().stream()
                .map(line -> line.words().stream()
                        .filter(it -> !slip.words().contains(it))
                        .toList())
                .filter(it -> !it.isEmpty())
                .map(Line::of)
                .toList();
        return new Page(sheet, slip, new Sheet(sheet.number(), body));
    }

    static Page empty() {
        var nothing = new Sheet(1, List.of());
        return new Page(nothing, new Slip(List.of()), nothing);
    }
}
