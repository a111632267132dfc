package sisinfo.reading.pdf;

import sisinfo.reading.ReadableFile;
import sisinfo.sandbox.SandboxTask;
import tools.jackson.databind.json.JsonMapper;

/** Reads the text of a PDF in the child process; what it says goes back as JSON. */
public final class PdfTextTask implements SandboxTask {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public byte[] run(byte[] pdf) {
        return JSON.writeValueAsBytes(new PdfTextReader().read(new ReadableFile(pdf)));
    }
}
