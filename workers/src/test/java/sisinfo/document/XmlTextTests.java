package sisinfo.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sisinfo.document.XmlText.UnknownEncoding;

/** Files whose declaration and bytes do not agree. */
class XmlTextTests {

    private static final String NAME = "MÓVEIS DO SERTÃO & CIA – Nº 1";

    @ParameterizedTest(name = "{0}")
    @MethodSource("dresses")
    void readsWhatTheBytesTell(String dress, byte[] bytes) throws UnknownEncoding {
        assertThat(XmlText.of(bytes)).startsWith("<").contains(NAME);
    }

    @Test
    void doesNotGuessAnotherLetter() {
        // In code page 850 the bytes of ÃO are those of ÇO.
        assertThatExceptionOfType(UnknownEncoding.class)
                .isThrownBy(() -> XmlText.of("<a>MÓVEIS ação</a>".getBytes(Charset.forName("IBM850"))))
                .satisfies(it -> assertThat(it.declared()).isEqualTo("UTF-8"));
    }

    @Test
    void doesNotTakeACutLetterForAnotherEncoding() {
        var text = "<a>SERTÃO</a>".getBytes(StandardCharsets.UTF_8);
        var cut = new byte[text.length - 1];
        System.arraycopy(text, 0, cut, 0, 8);
        System.arraycopy(text, 9, cut, 8, text.length - 9);

        assertThatExceptionOfType(UnknownEncoding.class).isThrownBy(() -> XmlText.of(joined(text, cut)));
    }

    @Test
    void undoesAnEncodingThatWasAppliedTwice() throws UnknownEncoding {
        var utf8 = "<a>MÓVEIS São João</a>".getBytes(StandardCharsets.UTF_8);
        var twice = new String(utf8, StandardCharsets.ISO_8859_1);

        assertThat(XmlText.of(twice.getBytes(StandardCharsets.UTF_8))).isEqualTo("<a>MÓVEIS São João</a>");
        assertThatExceptionOfType(UnknownEncoding.class)
                .isThrownBy(() -> XmlText.of((twice + "–").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void trustsADeclarationThatTheBytesFit() throws UnknownEncoding {
        var said = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>Müller ÆØ</a>";

        assertThat(XmlText.of(said.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(said);
    }

    static Stream<Arguments> dresses() {
        var utf8 = declared("UTF-8").getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("as declared", utf8),
                Arguments.of("UTF-8 that is not", declared("UTF-8").getBytes(Charset.forName("windows-1252"))),
                Arguments.of("UTF-16 that is not", declared("utf-16").getBytes(StandardCharsets.UTF_8)),
                Arguments.of("ISO-8859-1 that is UTF-8", declared("ISO-8859-1").getBytes(StandardCharsets.UTF_8)),
                Arguments.of("unknown name", declared("utf8mb4").getBytes(StandardCharsets.UTF_8)),
                Arguments.of("line break before", joined("\r\n".getBytes(StandardCharsets.UTF_8), utf8)),
                Arguments.of("two marks", joined(mark(), joined(mark(), utf8))),
                Arguments.of("undeclared", ("<a>" + NAME + "</a>").getBytes(Charset.forName("windows-1252"))),
                Arguments.of("wide", ("\ufeff" + declared("utf-16")).getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("wide, unmarked", declared("utf-16").getBytes(StandardCharsets.UTF_16BE)));
    }

    private static String declared(String encoding) {
        return "<?xml version=\"1.0\" encoding=\"%s\"?><a>%s</a>".formatted(encoding, NAME);
    }

    private static byte[] mark() {
        return new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
