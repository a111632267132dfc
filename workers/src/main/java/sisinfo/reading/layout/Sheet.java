package sisinfo.reading.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One page as lines from top to bottom, and the ways to find a label and the value that belongs to it. */
record Sheet(int number, List<Line> lines) {

    /** A value stands at most so many label heights below its label. */
    private static final double REACH = 4.2;

    private static final double SLACK = 0.008;

    /** The words of every page that has any, put together to lines. */
    static List<Sheet> of(List<Word> words) {
        return words.stream()
                .filter(it -> !it.text().isBlank())
                .collect(Collectors.groupingBy(Word::page))
                .values()
                .stream()
                .sorted(Comparator.comparingInt(it -> it.getFirst().page()))
                .map(it -> new Sheet(it.getFirst().page(), Line.group(it)))
                .toList();
    }

    /** Every stretch of a line that fits, with the words it covers. */
    Stream<Phrase> stretches(Pattern pattern) {
        return lines.stream().flatMap(line -> {
            var matcher = pattern.matcher(sameLength(line));
            return matcher.results().map(it -> new Phrase(line.covering(it.start(), it.end())));
        });
    }

    /** Labels on one line, and labels broken over two lines of one cell. */
    Stream<Phrase> labels(Pattern pattern) {
        return Stream.concat(stretches(pattern), broken(pattern));
    }

    /** The value to the right of a label, else below it in its cell, that has the wanted shape. */
    Optional<Phrase> value(Phrase label, Pattern shape) {
        return right(label, shape).or(() -> below(label, shape));
    }

    Optional<Phrase> right(Phrase label, Pattern shape) {
        var line = lineOf(label);
        var after = line.words().stream()
                .filter(it ->
                        it.x() >= label.right() - SLACK / 4 && !label.words().contains(it));
        var rest = after.toList();
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        var tail = new Line(rest, List.of());
        var matcher = Pattern.compile("^[\\s:.\\-]*(?:R\\$\\s*)?(" + shape.pattern() + ")")
                .matcher(sameLength(tail));
        return matcher.find()
                ? Optional.of(new Phrase(tail.covering(matcher.start(1), matcher.end(1))))
                : Optional.empty();
    }

    Optional<Phrase> below(Phrase label, Pattern shape) {
        double right = cellRight(label);
        double bottom = label.words().stream().mapToDouble(Word::middle).max().orElse(0);
        for (var line : lines) {
            if (line.y() <= bottom + label.height() * 0.4 || line.y() > bottom + label.height() * (REACH + 0.5)) {
                continue;
            }
            var inside = line.words().stream()
                    .filter(it -> it.centre() > label.x() - SLACK && it.centre() < right)
                    .toList();
            if (inside.isEmpty()) {
                continue;
            }
            var cell = new Line(inside, List.of());
            var matcher = shape.matcher(sameLength(cell));
            if (matcher.find()) {
                return Optional.of(new Phrase(cell.covering(matcher.start(), matcher.end())));
            }
        }
        return Optional.empty();
    }

    /** A cell ends where the next phrase of the label's line begins. */
    private double cellRight(Phrase label) {
        return lineOf(label).words().stream()
                        .mapToDouble(Word::x)
                        .filter(x -> x >= label.right())
                        .min()
                        .orElse(1.01)
                - SLACK / 4;
    }

    Line lineOf(Phrase label) {
        return lines.stream()
                .filter(it -> it.words().contains(label.words().getFirst()))
                .findFirst()
                .orElseThrow();
    }

    private Stream<Phrase> broken(Pattern pattern) {
        return lines.stream()
                .flatMap(line -> line.phrases().stream())
                .flatMap(upper -> under(upper)
                        .filter(lower -> pattern.matcher(upper.letters() + " " + lower.letters())
                                .matches())
                        .map(lower -> new Phrase(Stream.concat(upper.words().stream(), lower.words().stream())
                                .toList())));
    }

    private Stream<Phrase> under(Phrase upper) {
        return lines.stream()
                .filter(it -> it.y() > upper.bottom() && it.y() < upper.bottom() + 1.2 * upper.height())
                .flatMap(it -> it.phrases().stream())
                .filter(it -> Math.min(it.right(), upper.right()) > Math.max(it.x(), upper.x()));
    }

    /** Plain text of a line with every character in its old place, so that matches can be traced to words. */
    static String sameLength(Line line) {
        var text = line.text();
        var plain = Plain.of(text);
        return plain.length() == text.length() ? plain : eachCharacter(text);
    }

    private static String eachCharacter(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            var one = Plain.of(String.valueOf(c));
            plain.append(one.isEmpty() ? ' ' : one.charAt(0));
        }
        return plain.toString();
    }
}
