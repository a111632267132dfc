package sisinfo.reading.layout;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sisinfo.reading.AccessKey;
import sisinfo.reading.FieldName;
import sisinfo.reading.TaxId;

/** The access key as printed: 44 characters in a row, in groups, or over two lines; a valid one before any other. */
final class KeyFields {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{6}[0-9A-Z]{12}[0-9]{26}");
    private static final Pattern LABEL =
            Pattern.compile("CHAVE\\s+D[EA]\\s+ACESSO|CHAVE\\s+(?:DA\\s+)?NF-?E|CHAVE\\s*:");
    private static final Pattern ANYTHING = Pattern.compile(".+");
    private static final int LENGTH = 44;

    private KeyFields() {}

    static void read(Sheet sheet, Found found) {
        var candidates = Stream.concat(sheet.lines().stream().flatMap(it -> runs(it.words())), twoLines(sheet))
                .toList();
        best(candidates).ifPresent(it -> found.add(FieldName.ACCESS_KEY, plain(it), it.position()));
    }

    /** A key that can be one of an NF-e or NFC-e, and nothing else. */
    static void readPlausible(Sheet sheet, Found found) {
        var candidates = Stream.concat(sheet.lines().stream().flatMap(it -> runs(it.words())), twoLines(sheet));
        candidates
                .filter(it -> AccessKey.isPlausible(plain(it)))
                .findFirst()
                .ifPresent(it -> found.add(FieldName.ACCESS_KEY, plain(it), it.position()));
    }

    /** Every key on the page whose check digit holds, of whatever model, from the top. */
    static Stream<AccessKey> valid(Sheet sheet) {
        return Stream.concat(sheet.lines().stream().flatMap(it -> runs(it.words())), twoLines(sheet))
                .flatMap(it -> AccessKey.of(it.text()).stream());
    }

    private static Optional<Phrase> best(List<Phrase> candidates) {
        return candidates.stream()
                .filter(it -> AccessKey.isPlausible(plain(it)))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(it -> AccessKey.isValid(plain(it)))
                        .findFirst())
                .or(() -> candidates.stream().findFirst());
    }

    /** Neighbouring words that are 44 characters together. */
    private static Stream<Phrase> runs(List<Word> words) {
        return Stream.iterate(0, from -> from < words.size(), from -> from + 1).flatMap(from -> run(words, from));
    }

    private static Stream<Phrase> run(List<Word> words, int from) {
        int length = 0;
        for (int to = from; to < words.size() && length < LENGTH; to++) {
            var text = TaxId.plain(words.get(to).text());
            length += text.length();
            if (length == LENGTH) {
                var run = new Phrase(words.subList(from, to + 1));
                return SHAPE.matcher(plain(run)).matches() ? Stream.of(run) : Stream.empty();
            }
        }
        return Stream.empty();
    }

    /** A narrow cell breaks the key: the two lines below its label are joined. */
    private static Stream<Phrase> twoLines(Sheet sheet) {
        return sheet.labels(LABEL)
                .flatMap(label -> sheet.below(label, ANYTHING).stream()
                        .flatMap(upper -> sheet.below(upper, ANYTHING).stream()
                                .map(lower -> new Phrase(Stream.concat(upper.words().stream(), lower.words().stream())
                                        .toList())))
                        .filter(it -> SHAPE.matcher(plain(it)).matches()));
    }

    private static String plain(Phrase phrase) {
        return TaxId.plain(phrase.text());
    }
}
