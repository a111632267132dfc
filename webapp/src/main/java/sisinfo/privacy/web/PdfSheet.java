package sisinfo.privacy.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** Headings, sentences and tables on A4 across; what does not fit goes on overleaf, under the table's head again. */
final class PdfSheet implements AutoCloseable {

    @SuppressWarnings("ArgumentSelectionDefectChecker") // across
    private static final PDRectangle A4 = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());

    private static final float MARGIN = 40;
    private static final float WIDTH = A4.getWidth() - 2 * MARGIN;
    private static final float GAP = 8;
    private static final float SMALL = 8.5f;
    private static final float PLAIN = 10;
    private static final float HEADING = 13;
    private static final float TITLE = 18;

    private final PDDocument document = new PDDocument();
    private final PdfText letters;
    private final PDType0Font font;
    private final String footer;
    private @Nullable PDPageContentStream page; // null before the first
    private float y;

    /** @param footer beside the number of every page */
    PdfSheet(String title, String footer) {
        this.font = PdfText.font(document);
        this.letters = new PdfText(font);
        this.footer = footer;
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage("pt-BR");
        turn();
    }

    void title(String words) {
        paragraph(words, TITLE, 6);
    }

    void heading(String words) {
        y -= 12;
        if (y < MARGIN + 70) {
            turn();
        }
        paragraph(words, HEADING, 4);
    }

    void text(String words) {
        paragraph(words, PLAIN, 4);
    }

    void table(List<String> heads, List<List<String>> rows) {
        var widths = letters.widths(heads, rows, SMALL, WIDTH - GAP * (heads.size() - 1));
        row(heads, widths, List.of());
        rule(0.8f);
        for (var row : rows) {
            row(row, widths, heads);
            rule(0.3f);
        }
    }

    byte[] finished() {
        try {
            close(page);
            page = null;
            number();
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            close(page);
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void paragraph(String words, float size, float after) {
        for (var line : letters.lines(words, size, WIDTH)) {
            down(size * 1.35f, List.of(), List.of());
            show(line, MARGIN, y, size);
        }
        y -= after;
    }

    /** @param heads repeated on the next page */
    private void row(List<String> cells, List<Float> widths, List<String> heads) {
        var lines = IntStream.range(0, cells.size())
                .mapToObj(i -> letters.lines(cells.get(i), SMALL, widths.get(i)))
                .toList();
        int most = lines.stream().mapToInt(List::size).max().orElse(0);
        y -= 2;
        for (int i = 0; i < most; i++) {
            down(SMALL * 1.35f, heads, widths);
            float x = MARGIN;
            for (int cell = 0; cell < lines.size(); cell++) {
                if (i < lines.get(cell).size()) {
                    show(lines.get(cell).get(i), x, y, SMALL);
                }
                x += widths.get(cell) + GAP;
            }
        }
        y -= 4;
    }

    private void down(float by, List<String> heads, List<Float> widths) {
        if (y - by < MARGIN) {
            turn();
            if (!heads.isEmpty()) {
                row(heads, widths, List.of());
                rule(0.8f);
            }
        }
        y -= by;
    }

    private void turn() {
        try {
            close(page);
            var next = new PDPage(A4);
            document.addPage(next);
            page = new PDPageContentStream(document, next);
            y = A4.getHeight() - MARGIN;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rule(float thickness) {
        try {
            var paper = Objects.requireNonNull(page);
            paper.setLineWidth(thickness);
            paper.moveTo(MARGIN, y);
            paper.lineTo(MARGIN + WIDTH, y);
            paper.stroke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(String line, float x, float at, float size) {
        try {
            show(Objects.requireNonNull(page), line, x, at, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(PDPageContentStream paper, String line, float x, float at, float size) throws IOException {
        paper.beginText();
        paper.setFont(font, size);
        paper.newLineAtOffset(x, at);
        paper.showText(line);
        paper.endText();
    }

    private void number() throws IOException {
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            try (var paper = new PDPageContentStream(
                    document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true)) {
                show(paper, letters.known(footer + " · " + (i + 1) + "/" + pages), MARGIN, MARGIN / 2, SMALL);
            }
        }
    }

    private static void close(@Nullable PDPageContentStream stream) throws IOException {
        if (stream != null) {
            stream.close();
        }
    }
}
