package sisinfo.reading.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.xml.sax.SAXException;
import sisinfo.reading.Paper;
import sisinfo.reading.ReadableDocument;
import sisinfo.reading.Segment;
import sisinfo.reading.Segments;
import sisinfo.reading.UnreadableDocument;

/** Tells apart the invoices and events of a lot: each with the protocol and the events that name its key. */
public final class XmlSegments implements Segments {

    private static final Set<String> EVENTS = Set.of("procEventoNFe", "evento", "retEvento", "procCancNFe");
    private static final String INVOICE = "NFe";

    @Override
    public boolean reads(ReadableDocument document) {
        return document.mediaType().equals("application/xml");
    }

    @Override
    public List<Segment> find(ReadableDocument document) {
        try {
            var papers = papers(document);
            return IntStream.range(0, papers.size())
                    .mapToObj(i -> papers.get(i).segment(i + 1))
                    .toList();
        } catch (IOException | SAXException unreadable) {
            return List.of();
        }
    }

    @Override
    public byte[] bytes(ReadableDocument document, Segment segment) {
        try {
            var paper = papers(document).get(segment.firstPage() - 1);
            return paper.belonging().isEmpty()
                    ? paper.main().bytes()
                    : paper.main().bytesIn("nfeProc", paper.belonging());
        } catch (IOException | SAXException e) {
            throw new UnreadableDocument("Cannot cut an invoice out of a lot", e);
        }
    }

    private static List<Found> papers(ReadableDocument document) throws IOException, SAXException {
        var root = XmlTree.parse(document.bytes());
        var papers = new ArrayList<Found>();
        if (EVENTS.contains(root.name()) || root.name().equals(INVOICE)) {
            return List.of();
        }
        collect(root, papers);
        return papers;
    }

    private static void collect(XmlTree container, List<Found> papers) {
        var children = container.children();
        var keys = new HashSet<String>();
        for (var child : children) {
            if (child.name().equals(INVOICE)) {
                var key = InvoiceXml.keyOf(child);
                keys.add(key);
                var belonging = children.stream().filter(it -> belongs(it, key)).toList();
                papers.add(new Found(Paper.INVOICE, child, belonging, key));
            }
        }
        for (var child : children) {
            var event = EVENTS.contains(child.name());
            if (event && !keys.contains(keyIn(child))) {
                papers.add(new Found(Paper.INVOICE_EVENT, child, List.of(), keyIn(child)));
            } else if (!event && !child.name().equals(INVOICE)) {
                collect(child, papers);
            }
        }
    }

    private static boolean belongs(XmlTree sibling, String key) {
        return (sibling.name().equals("protNFe") || EVENTS.contains(sibling.name()))
                && keyIn(sibling).equals(key);
    }

    private static String keyIn(XmlTree tree) {
        return tree.find("chNFe").flatMap(XmlTree::text).orElse("");
    }

    /** One paper with its protocol and events. */
    private record Found(Paper paper, XmlTree main, List<XmlTree> belonging, String key) {

        Segment segment(int place) {
            return new Segment(paper, place, place, key.isEmpty() ? null : key);
        }
    }
}
