package sisinfo.reading;

import java.util.List;
import sisinfo.reading.pdf.PdfSegments;
import sisinfo.reading.xml.XmlSegments;

/** Tells apart the papers that lie in files of one kind, and cuts them out; knows nothing of what they say. */
public interface Segments {

    /** One for every kind of file that may hold several papers. */
    static List<Segments> all() {
        return List.of(new XmlSegments(), new PdfSegments());
    }

    /** The papers of a file in their order; none when it holds but one, or when nothing tells them apart. */
    static List<Segment> of(ReadableDocument document) {
        return all().stream()
                .filter(it -> it.reads(document))
                .findFirst()
                .map(it -> it.find(document))
                .filter(it -> it.size() > 1 && it.stream().anyMatch(Segment::isTaken))
                .orElse(List.of());
    }

    /** The bytes of one paper as a file of its own: the same bytes every time. */
    static byte[] cut(ReadableDocument document, Segment segment) {
        return all().stream()
                .filter(it -> it.reads(document))
                .findFirst()
                .orElseThrow()
                .bytes(document, segment);
    }

    boolean reads(ReadableDocument document);

    /** Safe to repeat; an unreadable document has none. */
    List<Segment> find(ReadableDocument document);

    byte[] bytes(ReadableDocument document, Segment segment);
}
