package sisinfo.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class LibrariesTests {

    @Test
    void readsALineOfTheList() {
        assertThat(
                        Libraries.library(
                                "     (EPL-2.0) (GPL2 w/ CPE) Jakarta Servlet (jakarta.servlet:jakarta.servlet-api:6.1.0 - https://example.org/)"))
                .contains(new Library("Jakarta Servlet", "6.1.0", "EPL-2.0, GPL2 w/ CPE"));
        assertThat(Libraries.library("Lists of 3 third-party dependencies.")).isEmpty();
    }

    @Test
    void knowsTheLibrariesOfThisBuild() throws IOException {
        assertThat(new Libraries().all())
                .hasSizeGreaterThan(50)
                .extracting(Library::name)
                .contains("htmx.org", "bootstrap");
    }
}
