package sisinfo.reading.pdf;

import sisinfo.reading.Contribution;
import sisinfo.reading.ReadableDocument;
import sisinfo.reading.Reader;
import sisinfo.reading.Source;
import sisinfo.sandbox.Sandbox;
import sisinfo.sandbox.SandboxFailure;
import tools.jackson.databind.json.JsonMapper;

/** Has {@link PdfTextReader} read in a child process, where a hostile PDF does no harm. */
public final class SandboxedPdfTextReader implements Reader {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PdfTextReader reader = new PdfTextReader();

    @Override
    public Source source() {
        return reader.source();
    }

    @Override
    public boolean reads(ReadableDocument document) {
        return reader.reads(document);
    }

    @Override
    public Contribution read(ReadableDocument document) {
        try {
            return JSON.readValue(Sandbox.shared().run(PdfTextTask.class, document.bytes()), Contribution.class);
        } catch (SandboxFailure unreadable) {
            return Contribution.nothing(source());
        }
    }
}
