package sisinfo.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPatternParser;
import sisinfo.AddressVariants;

class UploadGateTests {

    private static final UploadProperties PROPERTIES = new UploadProperties(
            2,
            1,
            Duration.ofSeconds(1),
            DataSize.ofMegabytes(1),
            DataSize.ofMegabytes(2),
            DataSize.ofKilobytes(8),
            Duration.ofMinutes(1));

    @ParameterizedTest
    @ValueSource(strings = {"/documents", "/api/documents"})
    void standsBeforeEveryWayToWriteItsAddress(String path) {
        var gate = new UploadGate(PROPERTIES, null);
        for (var variant : AddressVariants.of(path)) {
            var request = new MockHttpServletRequest("POST", variant.replace("?", ""));
            if (PathPatternParser.defaultInstance
                    .parse(path)
                    .matches(ServletRequestPathUtils.parse(request).pathWithinApplication())) {
                assertThat(gate.shouldNotFilter(request)).as(variant).isFalse();
            }
        }
    }
}
