package sisinfo.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ContentDisposition;

class AttachmentTests {

    @Test
    void namesAFileForOldAndNewBrowsers() {
        assertThat(Attachment.named("nota 148.xml"))
                .isEqualTo("attachment; filename=\"nota 148.xml\"; filename*=UTF-8''nota%20148.xml");
        assertThat(Attachment.named("recibo São João (2ª via).pdf"))
                .isEqualTo("attachment; filename=\"recibo S_o Jo_o (2_ via).pdf\";"
                        + " filename*=UTF-8''recibo%20S%C3%A3o%20Jo%C3%A3o%20%282%C2%AA%20via%29.pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.pdf\r\nSet-Cookie: sisinfo=x",
                "a\".pdf; filename=\"b.exe",
                "a%22.pdf",
                "../../etc/passwd",
                "C:\\Windows\\a.pdf",
                "a\u202Efdp.exe",
                "a\u2028b.pdf",
                "\u0000\u0007.pdf",
                "' onload='x"
            })
    void staysOneNameInOneHeader(String hostile) {
        var header = Attachment.named(hostile);
        var read = ContentDisposition.parse(header);

        assertThat(header).matches("attachment; filename=\"[ !#-$&-:<-~]+\"; filename\\*=UTF-8''[!#$&+.^_`|~\\w%-]+");
        assertThat(read.getFilename()).doesNotContain("/", "\\", "\r", "\n", "\u202E", "\u2028");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", ".", "/", "\r\n", " "})
    void namesWhatHasNone(String nothing) {
        assertThat(Attachment.named(nothing)).startsWith("attachment; filename=\"documento\";");
    }

    @Test
    void keepsWhatEndsItInSight() {
        assertThat(Attachment.named("nota\u202Efdp.exe")).contains("\"notafdp.exe\"");
    }
}
