package sisinfo.audit;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;
import sisinfo.files.PrivateFiles;
import tools.jackson.databind.json.JsonMapper;

/** Sealed months on disk: events as lines of JSON, gzipped, and beside each file its seal with our signature. */
@Component
class SegmentFiles {

    private final Path folder;
    private final JsonMapper json;
    private final Signatures signatures;

    SegmentFiles(AuditProperties properties, JsonMapper json, Signatures signatures) {
        this.folder = properties.folder().resolve("segments");
        this.json = json;
        this.signatures = signatures;
    }

    /** Whole or not at all. Returns the file's SHA-256. */
    String write(String month, Consumer<Consumer<SealedEvent>> events) {
        try {
            PrivateFiles.folder(folder);
            var half = Files.createTempFile(folder, ".", ".part");
            try (var out = new BufferedWriter(new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(half)), StandardCharsets.UTF_8))) {
                events.accept(event -> write(event, out));
            }
            Files.move(half, file(month), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return sha256(month);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot seal " + month, e);
        }
    }

    void seal(Segment segment) {
        try {
            var seal = new Seal(segment, signatures.sign(segment.signed()));
            Files.writeString(sealFile(segment.month()), json.writeValueAsString(seal) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot seal " + segment.month(), e);
        }
    }

    /** Whether file and seal are there, whole, and what we signed. */
    boolean isWhole(Segment segment) {
        try {
            var seal = json.readValue(Files.readString(sealFile(segment.month())), Seal.class);
            return seal.segment().signed().equals(segment.signed())
                    && signatures.isOurs(segment.signed(), seal.signature())
                    && sha256(segment.month()).equals(segment.sha256());
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    /** In the order of the chain. */
    void read(String month, Consumer<SealedEvent> each) {
        read(month, List.of(), each);
    }

    /** Only events that say all these texts somewhere: the others are not even taken apart, which is what takes time. */
    void read(String month, List<String> said, Consumer<SealedEvent> each) {
        var written = said.stream().map(this::written).toList();
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file(month))), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> written.stream().allMatch(line::contains))
                    .forEach(line -> each.accept(json.readValue(line, SealedEvent.class)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the sealed month " + month, e);
        }
    }

    void delete(String month) {
        try {
            Files.deleteIfExists(file(month));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete the sealed month " + month, e);
        }
    }

    private String written(String text) {
        var quoted = json.writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    private void write(SealedEvent event, BufferedWriter out) {
        try {
            out.write(json.writeValueAsString(event));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String sha256(String month) throws IOException {
        var digest = Canonical.sha256();
        try (var in = new DigestInputStream(Files.newInputStream(file(month)), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private Path file(String month) {
        return folder.resolve(month + ".jsonl.gz");
    }

    private Path sealFile(String month) {
        return folder.resolve(month + ".seal.json");
    }

    private record Seal(Segment segment, String signature) {}
}
