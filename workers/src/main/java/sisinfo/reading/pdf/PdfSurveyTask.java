package sisinfo.reading.pdf;

import java.io.IOException;
import sisinfo.sandbox.SandboxTask;
import tools.jackson.databind.json.JsonMapper;

/** Surveys the pages of a PDF in the child process; what they tell goes back as JSON. */
public final class PdfSurveyTask implements SandboxTask {

    static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public byte[] run(byte[] pdf) throws IOException {
        return JSON.writeValueAsBytes(PdfSurvey.of(pdf));
    }
}
