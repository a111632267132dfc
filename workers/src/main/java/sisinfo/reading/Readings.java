package sisinfo.reading;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
import sisinfo.reading.xml.XmlReader;

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

    /** What an XML file turns out to be at first sight; other files have to be read first. */
    @Needs(Permission.DOCUMENT_READ)
    public Glance glance(UUID documentId) {
        var document = open(documentId);
        if (!document.mediaType().equals(MediaType.XML)) {
            return Glance.NOTHING;
        }
        var papers = Segments.of(document).size();
        var events = papers == 0 ? XmlReader.eventsIn(document) : List.<EventReading>of();
        return new Glance(Math.max(1, papers), events.isEmpty() ? null : events.getFirst());
    }

    /** The event about an invoice that a document tells, when it is one and its key could be read. */
    @Needs(Permission.DOCUMENT_READ)
    public Optional<EventReading> event(UUID documentId, Evidence evidence) {
        if (evidence.paper() != Paper.INVOICE_EVENT) {
            return Optional.empty();
        }
        return XmlReader.eventsIn(open(documentId)).stream()
                .findFirst()
                .or(() -> printed(evidence))
                .filter(it -> AccessKey.isValid(it.accessKey()));
    }

    /**
     * A page gives the key and says whether the invoice is cancelled; the rest of it is for people to read. One with lines
     * or a total may be an invoice after all: a person looks at it.
     */
    private static Optional<EventReading> printed(Evidence evidence) {
        if (!evidence.items().isEmpty() || evidence.value(FieldName.TOTAL).isPresent()) {
            return Optional.empty();
        }
        var cancels = evidence.marks().contains(Mark.CANCELLED);
        return evidence.value(FieldName.ACCESS_KEY)
                .map(it -> new EventReading(it, null, cancels, cancels, null, null, null));
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
        var known = evidence.paper() != Paper.UNKNOWN && evidence.paper() != Paper.INVOICE;
        return new Read(known || Readers.enough(evidence), image && properties.aiAllowed());
    }
}
