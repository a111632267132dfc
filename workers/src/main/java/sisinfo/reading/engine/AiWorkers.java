package sisinfo.reading.engine;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sisinfo.reading.gemini.AiReading;
import sisinfo.reading.keys.KeyPool;
import sisinfo.reading.keys.Reservation;
import sisinfo.reading.process.DocumentReading.Asked;
import sisinfo.reading.process.DocumentReading.JobTypes;
import sisinfo.reading.process.DocumentReading.KeyReserved;
import sisinfo.reading.process.DocumentReading.KeyState;

/** The steps of {@code ReadDocumentProcess} that ask the AI model; safe to repeat. */
@Component
public class AiWorkers {

    private final KeyPool pool;
    private final AiReading reading;

    AiWorkers(KeyPool pool, AiReading reading) {
        this.pool = pool;
        this.reading = reading;
    }

    @JobWorker(type = JobTypes.RESERVE_KEY)
    public KeyReserved reserve() {
        return switch (pool.reserve()) {
            case Reservation.Available available -> new KeyReserved(KeyState.RESERVED, available.project(), null);
            case Reservation.Exhausted exhausted ->
                new KeyReserved(KeyState.EXHAUSTED, null, exhausted.retryAt().toString());
            case Reservation.None none -> new KeyReserved(KeyState.NONE, null, null);
        };
    }

    @JobWorker(type = JobTypes.ASK_MODEL)
    public Asked ask(@Variable UUID documentId, @Variable String keyProject) {
        return new Asked(reading.read(documentId, keyProject));
    }
}
