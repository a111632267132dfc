package sisinfo.letters.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text of a letter, line by line, so that addresses in it can be opened. */
record MailText(String words, boolean address) {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    static List<MailText> paragraphs(String text) {
        return Stream.of(text.split("\\R"))
                .filter(line -> !line.isBlank())
                .map(line ->
                        new MailText(line.strip(), ADDRESS.matcher(line.strip()).matches()))
                .toList();
    }
}
