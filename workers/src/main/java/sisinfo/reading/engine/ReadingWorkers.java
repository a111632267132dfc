package sisinfo.reading.engine;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sisinfo.reading.Readings;
import sisinfo.reading.process.DocumentReading.JobTypes;
import sisinfo.reading.process.DocumentReading.Read;

/** The reading steps of {@code ReadDocumentProcess} that need nobody outside; safe to repeat. */
@Component
public class ReadingWorkers {

    private final Readings readings;

    ReadingWorkers(Readings readings) {
        this.readings = readings;
    }

    @JobWorker(type = JobTypes.READ_EXACTLY)
    public Read readExactly(@Variable UUID documentId) {
        return readings.readExactly(documentId);
    }

    @JobWorker(type = JobTypes.READ_BY_OCR)
    public Read readByOcr(@Variable UUID documentId) {
        return readings.readByOcr(documentId);
    }
}
