package sisinfo.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The properties below {@code sisinfo.embedded}; a port of 0 means any free one. */
record EmbeddedProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("./data") Path folder,
        @DefaultValue Store postgres,
        @DefaultValue Store redis,
        @DefaultValue Store mongo,
        @DefaultValue EngineChild engine,
        @DefaultValue Gemini gemini,
        @DefaultValue Mail mail) {

    record Store(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("0") int port) {}

    /** Answers are JSON files, given in the order of their names, round and round. */
    record Gemini(
            @DefaultValue("false") boolean enabled,
            @Nullable Path answers) {}

    /** A mail server that keeps what it gets instead of passing it on. */
    record Mail(@DefaultValue("true") boolean enabled) {}

    /** Heap in megabytes. */
    record EngineChild(
            @DefaultValue("true") boolean enabled,
            @Nullable Path home,
            @Nullable Path exporter,
            @DefaultValue("256") int heap,
            @DefaultValue("2") int partitions) {}
}
