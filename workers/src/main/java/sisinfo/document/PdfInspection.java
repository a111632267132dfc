package sisinfo.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import sisinfo.pdf.Pdf;
import sisinfo.pdf.PdfLimits;
import sisinfo.pdf.PdfRefused;

/** Has a PDF looked at in a child process: whether it is whole, and within the limits. */
final class PdfInspection {

    private PdfInspection() {}

    static Shape inspect(byte[] bytes, DocumentProperties properties) throws RefusedDocument {
        var limits = new PdfLimits(properties.maxPages(), properties.maxPixels(), properties.maxSide());
        try {
            var shape = new Pdf(bytes).inspect(limits);
            return new Shape("application/pdf", shape.pages(), PerceptualHash.of(shape.firstPage()));
        } catch (PdfRefused refused) {
            throw inWords(refused, properties);
        } catch (IOException noChild) {
            throw new UncheckedIOException("PDF could not be inspected", noChild);
        }
    }

    static RefusedDocument tooManyPages(int pages, DocumentProperties limits) {
        return RefusedDocument.because(
                "too-many-pages",
                "O documento tem %d páginas; o máximo é %d. Envie só as páginas da nota."
                        .formatted(pages, limits.maxPages()));
    }

    private static RefusedDocument inWords(PdfRefused refused, DocumentProperties limits) {
        return switch (refused.problem()) {
            case TOO_MANY_PAGES -> tooManyPages(refused.first(), limits);
            case TOO_MANY_PIXELS -> PictureInspection.tooManyPixels(refused.first(), refused.second());
            case ENCRYPTED ->
                RefusedDocument.because("encrypted", "O PDF tem senha. Envie uma cópia sem senha ou a foto da nota.");
            case INCOMPLETE ->
                RefusedDocument.because(
                        "incomplete-pdf",
                        "O PDF está incompleto. Baixe-o de novo ou peça outra cópia a quem o enviou.");
            case DAMAGED ->
                RefusedDocument.because(
                        "broken-pdf", "O PDF está incompleto ou danificado. Baixe-o de novo ou envie a foto da nota.");
            case TOO_COMPLEX ->
                RefusedDocument.because(
                        "pdf-too-complex",
                        "O PDF é grande demais por dentro para ser uma nota fiscal. Envie a foto da nota.");
            case UNSHOWABLE_PICTURE ->
                RefusedDocument.because(
                        "pdf-picture",
                        "O PDF contém uma imagem que não pode ser mostrada. Envie a foto da nota ou o PDF gravado de outra forma.");
        };
    }
}
