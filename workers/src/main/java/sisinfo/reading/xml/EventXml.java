package sisinfo.reading.xml;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.AccessKey;
import sisinfo.reading.EventReading;
import sisinfo.reading.TaxId;

/** The events in a file, each put together from its request and the tax authority's answer as far as they are there. */
final class EventXml {

    private static final String OLD_CANCELLATION = "procCancNFe";

    private EventXml() {}

    /** The events anywhere in a file: alone, in a lot, or beside the invoice they are about. */
    static List<EventReading> in(XmlTree root) {
        var infos = root.all("infEvento");
        var events = new ArrayList<EventReading>();
        for (var request : infos) {
            if (status(request).isEmpty()) {
                var answer = infos.stream()
                        .filter(it -> status(it).isPresent() && sameEvent(request, it))
                        .findFirst();
                events.add(event(request, answer));
            }
        }
        infos.stream()
                .filter(it -> status(it).isPresent() && infos.stream().noneMatch(r -> asks(r, it)))
                .map(it -> event(it, Optional.of(it)))
                .forEach(events::add);
        root.find(OLD_CANCELLATION).map(EventXml::oldCancellation).ifPresent(events::add);
        return List.copyOf(events);
    }

    private static boolean asks(XmlTree request, XmlTree answer) {
        return status(request).isEmpty() && sameEvent(request, answer);
    }

    private static boolean sameEvent(XmlTree request, XmlTree answer) {
        var answered = type(answer);
        return key(request).equals(key(answer)) && (answered == null || answered.equals(type(request)));
    }

    private static EventReading event(XmlTree info, Optional<XmlTree> answer) {
        var type = type(info);
        var status = answer.flatMap(EventXml::status);
        var registered = status.filter(EventReading::registers).isPresent();
        return new EventReading(
                key(info),
                type,
                registered,
                EventReading.cancels(type) && (registered || status.isEmpty()),
                answer.flatMap(it -> time(it, "dhRegEvento"))
                        .or(() -> time(info, "dhEvento"))
                        .orElse(null),
                answer.flatMap(it -> it.text("nProt")).orElse(null),
                info.find("xJust").flatMap(XmlTree::text).orElse(null));
    }

    /** As cancellations were before they became events, in version 2.00. */
    private static EventReading oldCancellation(XmlTree cancellation) {
        var answer = cancellation.find("retCancNFe").flatMap(it -> it.find("infCanc"));
        return new EventReading(
                cancellation
                        .find("chNFe")
                        .flatMap(XmlTree::text)
                        .map(TaxId::plain)
                        .orElse(""),
                "110111",
                answer.isPresent(),
                true,
                answer.flatMap(it -> time(it, "dhRecbto")).orElse(null),
                answer.flatMap(it -> it.text("nProt")).orElse(null),
                cancellation.find("xJust").flatMap(XmlTree::text).orElse(null));
    }

    private static Optional<String> status(XmlTree info) {
        return info.text("cStat");
    }

    private static @Nullable String type(XmlTree info) {
        return info.text("tpEvento").orElse(null);
    }

    private static String key(XmlTree info) {
        var key = info.text("chNFe").map(TaxId::plain).orElse("");
        return AccessKey.isShaped(key) ? key : "";
    }

    private static Optional<Instant> time(XmlTree info, String name) {
        return info.text(name).flatMap(EventXml::instant);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
