package sisinfo.reading.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.Evidence;
import sisinfo.reading.FieldName;
import sisinfo.reading.ItemEvidence;
import sisinfo.reading.ReadableDocument;
import sisinfo.reading.ReadableFile;
import sisinfo.reading.Readers;
import sisinfo.reading.UnreadableDocument;
import sisinfo.reading.Verdict;

/** Reads a folder of documents whose truth is known and counts how it went. A file that fails counts as all wrong. */
final class Evaluation {

    private static final String ROWS = "items.rows";
    private static final Evidence NOTHING = new Evidence(List.of(), List.of(), List.of());

    private final Readers readers;
    private final Tally tally = new Tally();
    private int pages;
    private long nanos;

    Evaluation(Readers readers) {
        this.readers = readers;
    }

    Tally tally() {
        return tally;
    }

    int pages() {
        return pages;
    }

    double secondsPerPage() {
        return pages == 0 ? 0 : nanos / 1e9 / pages;
    }

    void run(Path folder) {
        for (var truth : Truth.in(folder)) {
            truth.files().forEach(file -> judge(truth, file, read(folder.resolve(file))));
        }
    }

    /** By the suffix of the name, else by the extension; a picture without suffix is a photo. */
    static String kind(String file) {
        var name = file.replaceFirst("\\.[^.]*$", "");
        var extension = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (extension.equals("xml") || extension.equals("pdf")) {
            return extension;
        }
        for (var kind : List.of("scan", "harsh", "stamped")) {
            if (name.endsWith("-" + kind)) {
                return kind;
            }
        }
        return "photo";
    }

    private Evidence read(Path file) {
        long start = System.nanoTime();
        try {
            var document = new ReadableFile(Files.readAllBytes(file));
            pages += pageCount(document);
            return readers.read(document);
        } catch (IOException | RuntimeException e) {
            tally.miss("%s: não foi lido (%s)".formatted(file.getFileName(), e));
            return NOTHING;
        } finally {
            nanos += System.nanoTime() - start;
        }
    }

    private static int pageCount(ReadableDocument document) {
        try {
            return Math.max(1, document.pages().size());
        } catch (UnreadableDocument broken) {
            return 1;
        }
    }

    private void judge(Truth truth, String file, Evidence evidence) {
        for (var field : FieldName.values()) {
            var expected = truth.value(field.json());
            if (!expected.isBlank()) {
                judge(field, expected, file, evidence);
            }
        }
        judgeRows(truth.rows(), file, evidence);
    }

    private void judge(FieldName field, String expected, String file, Evidence evidence) {
        var got = evidence.field(field);
        boolean right =
                got.filter(it -> Comparison.same(field, expected, it.value())).isPresent();
        boolean proved = got.filter(it -> it.verdict() == Verdict.PROVED).isPresent();
        tally.count(field.json(), kind(file), right, proved);
        if (!right) {
            miss(file, field.json(), proved, expected, got.map(it -> it.value()).orElse("nada"));
        }
    }

    private void judgeRows(List<Truth.Row> rows, String file, Evidence evidence) {
        var left = new ArrayList<>(evidence.items());
        var missing = new ArrayList<Truth.Row>();
        for (var row : rows) {
            var found =
                    left.stream().filter(it -> Comparison.same(row, it.item())).findFirst();
            found.ifPresentOrElse(
                    it -> {
                        left.remove(it);
                        tally.count(ROWS, kind(file), true, it.verdict() == Verdict.PROVED);
                    },
                    () -> missing.add(row));
        }
        for (var row : missing) {
            var other = left.isEmpty() ? null : left.removeFirst();
            boolean proved = other != null && other.verdict() == Verdict.PROVED;
            tally.count(ROWS, kind(file), false, proved);
            miss(file, ROWS, proved, String.valueOf(row.node()), text(other));
        }
        left.stream().filter(it -> it.verdict() == Verdict.PROVED).forEach(it -> tally.surplus(ROWS, kind(file)));
    }

    private void miss(String file, String field, boolean proved, String expected, String got) {
        tally.miss("%s %s%s: esperado [%s], lido [%s]"
                .formatted(file, field, proved ? " PROVADO ERRADO" : "", expected, got));
    }

    private static String text(@Nullable ItemEvidence other) {
        return other == null ? "nada" : other.item().toString();
    }
}
