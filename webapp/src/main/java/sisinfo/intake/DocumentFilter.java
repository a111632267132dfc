package sisinfo.intake;

import org.jspecify.annotations.Nullable;
import sisinfo.shared.UnicodeText;

/**
 * Which documents the list shows.
 *
 * @param text part of a file name, an invoice number or a supplier; empty for all
 * @param page from 1
 */
public record DocumentFilter(Stage stage, String text, int page) {

    static final int SIZE = 25;
    private static final int LONGEST_TEXT = 200;

    public static DocumentFilter of(@Nullable Stage stage, @Nullable String text, @Nullable Integer page) {
        return new DocumentFilter(
                stage == null ? Stage.ALL : stage,
                text == null
                        ? ""
                        : UnicodeText.composed(text.substring(0, Math.min(text.length(), LONGEST_TEXT)))
                                .strip(),
                page == null ? 1 : Math.clamp(page, 1, 100_000));
    }

    long offset() {
        return (page - 1L) * SIZE;
    }

    /** For {@code like ... escape '!'}. */
    String pattern() {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
