package sisinfo.reading.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import sisinfo.reading.Contribution;
import sisinfo.reading.FieldName;
import sisinfo.reading.FieldReading;
import sisinfo.reading.ItemReading;
import sisinfo.reading.Position;
import sisinfo.reading.Source;

/** What one reader says of a paper. */
final class Look {

    private Look() {}

    static Contribution at(Paper paper, Source source) {
        var fields =
                paper.facts().stream().map(it -> reading(it, source)).distinct().toList();
        var items = paper.lines().stream()
                .map(it -> new ItemReading(
                        it.code(),
                        it.description(),
                        it.unit(),
                        it.quantity(),
                        it.price(),
                        it.total(),
                        source,
                        source == Source.XML ? null : new Position(1, 0.1, 0.7, 0.8, 0.01)))
                .toList();
        return new Contribution(source, fields, items, List.of());
    }

    /** The bars hold the key as the issuer's program made it. */
    static Contribution atBars(Paper paper) {
        var key = Objects.requireNonNull(paper.truth().get(FieldName.ACCESS_KEY));
        var place = new Position(1, 0.5, 0.6, 0.4, 0.05);
        return new Contribution(
                Source.BARCODE,
                List.of(new FieldReading(FieldName.ACCESS_KEY, key, Source.BARCODE, place)),
                List.of(),
                List.of());
    }

    /** The XML says everything once, and the key in its parts again. */
    static Contribution atXml(Paper paper) {
        var said = new ArrayList<>(at(paper, Source.XML).fields());
        paper.facts().stream()
                .filter(it -> it.field() == FieldName.ACCESS_KEY)
                .forEach(it -> said.add(reading(it, Source.XML)));
        return new Contribution(Source.XML, said, at(paper, Source.XML).items(), List.of());
    }

    private static FieldReading reading(Paper.Fact fact, Source source) {
        return new FieldReading(
                fact.field(),
                fact.value(),
                source,
                source == Source.XML ? null : new Position(1, 0.1, fact.y(), 0.2, 0.01));
    }
}
