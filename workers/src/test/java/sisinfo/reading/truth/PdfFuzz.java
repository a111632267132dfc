package sisinfo.reading.truth;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import sisinfo.reading.Contribution;
import sisinfo.reading.ReadableFile;
import sisinfo.reading.Scales;
import sisinfo.reading.layout.Word;
import sisinfo.reading.pdf.PdfTextReader;

/** Papers as PDFs, some with text that nobody sees, of which one word is wrong, taken apart by the real reader. */
final class PdfFuzz implements TruthFuzzTests.Drawing {

    @Override
    public void draw(long seed, ProofTally tally) {
        var random = new Random(seed);
        var paper = Paper.drawn(seed);
        var words = PageFuzz.words(paper);
        int at = random.nextInt(words.size());
        boolean figures = words.get(at).text().matches(".*\\d.*");
        if (figures) {
            words.set(at, PageFuzz.changed(words.get(at), random));
        }
        boolean hidden = random.nextInt(3) == 0;
        var said = new ArrayList<Contribution>();
        said.add(new PdfTextReader().read(new ReadableFile(pdf(words, hidden))));
        if (random.nextBoolean()) {
            said.add(Look.atBars(paper));
        }
        var what = "%d PDF %s %s"
                .formatted(seed, hidden ? "invisível" : "visível", words.get(at).text());
        tally.add(what, paper, new Scales().weigh(said, List.of(Paper.OURS)));
    }

    private static byte[] pdf(List<Word> words, boolean hidden) {
        try (var pdf = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            var font = new PDType1Font(FontName.COURIER);
            try (var pen = new PDPageContentStream(pdf, page)) {
                pen.setRenderingMode(hidden ? RenderingMode.NEITHER : RenderingMode.FILL);
                for (var word : words) {
                    float size = (float) (word.width()
                            * PDRectangle.A4.getWidth()
                            / word.text().length()
                            / 0.6);
                    pen.beginText();
                    pen.setFont(font, size);
                    pen.newLineAtOffset(
                            (float) word.x() * PDRectangle.A4.getWidth(),
                            (float) (1 - word.y() - word.height()) * PDRectangle.A4.getHeight());
                    pen.showText(word.text());
                    pen.endText();
                }
            }
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
