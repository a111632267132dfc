package sisinfo.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/** What one page shows and what it only holds: text nobody sees is somebody's OCR, or a trap. */
final class PageInk {

    private static final double PICTURE = 0.5;
    private static final double HIDDEN = 0.2;
    private static final double FAINT = 0.1;

    private final List<TextPosition> visible = new ArrayList<>();
    private final List<TextPosition> hidden = new ArrayList<>();
    private double pictures;
    private boolean whiteFigures;

    void add(TextPosition character, PDGraphicsState state) {
        boolean seen = drawn(state) && onPage(character);
        (seen ? visible : hidden).add(character);
        whiteFigures |=
                seen && white(state) && String.valueOf(character.getUnicode()).matches("\\d+");
    }

    /** Scanners cut a page into strips: all pictures of a page count together. */
    void addPicture(Matrix place, PDRectangle page) {
        double area = (double) place.getScaleX() * place.getScaleY() - (double) place.getShearX() * place.getShearY();
        pictures += Math.abs(area) / (page.getWidth() * page.getHeight());
    }

    /** Whether the text of this page was made for machines, so that only its picture can be trusted. */
    boolean textLayer() {
        return !characters().isEmpty() && (pictures >= PICTURE || hiddenPage() || whiteFigures);
    }

    /** Where most of the text is seen, the rest would say things that nobody can check. */
    List<TextPosition> characters() {
        var all = new ArrayList<>(visible);
        if (pictures >= PICTURE || hiddenPage()) {
            all.addAll(hidden);
        }
        return all;
    }

    void clear() {
        visible.clear();
        hidden.clear();
        pictures = 0;
        whiteFigures = false;
    }

    private boolean hiddenPage() {
        return printed(hidden) > HIDDEN * (printed(visible) + printed(hidden));
    }

    private static long printed(List<TextPosition> characters) {
        return characters.stream()
                .filter(it -> it.getUnicode() != null && !it.getUnicode().isBlank())
                .count();
    }

    private static boolean drawn(PDGraphicsState state) {
        var mode = state.getTextState().getRenderingMode();
        if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
            return false;
        }
        return mode.isFill() && state.getNonStrokeAlphaConstant() > FAINT
                || mode.isStroke() && state.getAlphaConstant() > FAINT;
    }

    private static boolean white(PDGraphicsState state) {
        var colour = state.getNonStrokingColor();
        var parts = colour == null ? new float[0] : colour.getComponents();
        boolean ink = parts.length == 4; // CMYK counts ink, the others light
        for (float part : parts) {
            if (ink ? part > 1 - 0.97 : part < 0.97) {
                return false;
            }
        }
        return parts.length > 0;
    }

    private static boolean onPage(TextPosition character) {
        double x = character.getXDirAdj();
        double y = character.getYDirAdj();
        double longest = Math.max(character.getPageWidth(), character.getPageHeight());
        return x > -1 && y > -1 && x < longest && y < longest;
    }
}
