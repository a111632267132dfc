package sisinfo.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * A PDF opened by the lenient parser, as real ones need it.
 *
 * @param repaired whether the strict parser would not have it, so that what was found may not be everything
 * @param pagesMissing whether its page tree names pages that are not there
 */
record OpenedPdf(PDDocument pdf, boolean repaired, boolean pagesMissing) implements AutoCloseable {

    static OpenedPdf open(byte[] bytes) throws IOException {
        boolean repaired = !opensStrictly(bytes);
        var parser = new PageCountingParser(bytes);
        return new OpenedPdf(parser.parse(), repaired, parser.pagesMissing());
    }

    private static boolean opensStrictly(byte[] bytes) throws InvalidPasswordException {
        try (var _ = new PDFParser(new RandomAccessReadBuffer(bytes)).parse(false)) {
            return true;
        } catch (InvalidPasswordException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}
