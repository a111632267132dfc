package sisinfo.reading.pdf;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.Contribution;
import sisinfo.reading.FieldReading;
import sisinfo.reading.ItemReading;
import sisinfo.reading.Position;
import sisinfo.reading.Source;

/** Marks what was read on pages whose text is not what is seen on them. */
record TextLayers(Set<Integer> pages) {

    Contribution mark(Contribution said) {
        if (pages.isEmpty()) {
            return said;
        }
        return new Contribution(
                Source.TEXT_LAYER,
                said.fields().stream().map(this::mark).toList(),
                said.items().stream().map(this::mark).toList(),
                said.notes(),
                said.marks(),
                said.paper());
    }

    private FieldReading mark(FieldReading it) {
        return new FieldReading(it.field(), it.value(), source(it.source(), it.position()), it.position());
    }

    private ItemReading mark(ItemReading it) {
        return it.from(source(it.source(), it.position()), it.position());
    }

    /** A value without a place was computed from others, of which any may be uncertain. */
    private Source source(Source source, @Nullable Position position) {
        return position == null || pages.contains(position.page()) ? Source.TEXT_LAYER : source;
    }
}
