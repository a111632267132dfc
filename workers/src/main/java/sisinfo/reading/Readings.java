package sisinfo.reading;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.document.DocumentStatus;
import sisinfo.document.Documents;
import sisinfo.document.Part;
import sisinfo.document.Splitting;
import sisinfo.reading.process.DocumentReading.Read;

/** Has documents read and keeps what every reader said; the evidence is weighed anew whenever somebody asks. */
@Service
@Needs(Permission.PROCESS_STEP)
public class Readings {

    /** Its papers are read one by one, as documents of their own. */
    private static final Read NOTHING_LEFT = new Read(true, false);

    private final Documents documents;
    private final Splitting splitting;
    private final Contributions contributions;
    private final List<Reader> readers;
    private final EvidenceWeighing weighing;
    private final ReadingProperties properties;

    Readings(
            Documents documents,
            Splitting splitting,
            Contributions contributions,
            List<Reader> readers,
            EvidenceWeighing weighing,
            ReadingProperties properties) {
        this.documents = documents;
        this.splitting = splitting;
        this.contributions = contributions;
        this.readers = readers;
        this.weighing = weighing;
        this.properties = properties;
    }

    /**
     * XML, PDF text and codes: quick and exact. A file that holds several papers is split instead, so that no reader
     * ever sees two of them together. Safe to repeat: what was read before is read again and replaced.
     */
    public Read readExactly(UUID documentId) {
        var document = documents.move(documentId, DocumentStatus.READING, null);
        if (document.status() == DocumentStatus.SPLIT) {
            return NOTHING_LEFT;
        }
        var bytes = documents.content(document);
        var file = new ReadableFile(bytes);
        var segments = Segments.of(file);
        if (segments.isEmpty()) {
            return read(documentId, bytes, it -> it.source() != Source.OCR);
        }
        splitting.split(documentId, segments.stream().map(it -> part(file, it)).toList());
        return NOTHING_LEFT;
    }

    /** Tesseract, where it is installed. Safe to repeat. */
    public Read readByOcr(UUID documentId) {
        return read(documentId, documents.content(documentId), it -> it.source() == Source.OCR);
    }

    /** What the model said of a document. Safe to repeat: the last answer counts. */
    public void keep(UUID documentId, Contribution contribution, long millis, String model) {
        contributions.save(documentId, contribution, millis, model);
    }

    /** What all documents of one invoice say together. */
    @Needs(Permission.DOCUMENT_READ)
    public Evidence evidence(Collection<UUID> documentIds) {
        return weighing.weigh(contributions.of(documentIds), properties.ourTaxIds());
    }

    /** Documents after the given one, in the order of their ids, whose readings of before the limit are still there. */
    public List<UUID> kept(UUID after, Instant limit, int most) {
        return contributions.kept(after, limit, most);
    }

    /** Empties what was read from these documents; who read when, and with which model, stays. Answers how many. */
    public int forget(Collection<UUID> documentIds) {
        return documentIds.isEmpty() ? 0 : contributions.empty(documentIds);
    }

    /** The document as readers see it. */
    @Needs(Permission.DOCUMENT_READ)
    public ReadableDocument open(UUID documentId) {
        return new ReadableFile(documents.content(documentId));
    }

    private static Part part(ReadableDocument file, Segment segment) {
        return new Part(
                segment.paper().name(),
                segment.firstPage(),
                segment.lastPage(),
                segment.accessKey(),
                segment.isTaken() ? Segments.cut(file, segment) : null);
    }

    private Read read(UUID documentId, byte[] bytes, Predicate<Reader> which) {
        var document = new ReadableFile(bytes);
        for (var reader : readers) {
            if (which.test(reader) && reader.available() && reader.reads(document)) {
                var start = System.nanoTime();
                var said = reader.read(document);
                contributions.save(documentId, said, (System.nanoTime() - start) / 1_000_000, null);
            }
        }
        var evidence = evidence(List.of(documentId));
        var image = !document.mediaType().equals("application/xml");
        return new Read(Readers.enough(evidence), image && properties.aiAllowed());
    }
}
