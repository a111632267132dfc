package sisinfo.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPatternParser;
import sisinfo.AddressVariants;
import sisinfo.web.RequestPath;

/** However an address is written: when it reaches a controller, every filter takes it for the same. */
class FilterAddressTests {

    @Test
    void limitsWhatControllersServe() {
        int served = 0;
        for (var line : limited()) {
            var parts = line.split(" ");
            var plain = LimitFilter.limit(request(parts[0], parts[1]));
            assertThat(plain).as(line).isPresent();
            for (var variant : AddressVariants.of(parts[1])) {
                if (isServed(parts[1], variant)) {
                    assertThat(LimitFilter.limit(request(parts[0], variant)))
                            .as(variant)
                            .isEqualTo(plain);
                    served++;
                }
            }
        }

        assertThat(served).isGreaterThan(4 * limited().size());
    }

    @Test
    void countsEveryPasswordThatIsLookedAt() {
        var filter = new ThrottleFilter(null);
        for (var variant : AddressVariants.of("/sign-in")) {
            if (isServed("/sign-in", variant)) {
                assertThat(filter.shouldNotFilter(request("POST", variant)))
                        .as(variant)
                        .isFalse();
            }
        }
    }

    /** What is free in one filter must not be a page of another kind in the next; neither looks at dots as folders. */
    @ParameterizedTest
    @ValueSource(strings = {"/css/%2e%2e/profile", "/css%2f..%2fprofile", "/css;/../profile", "/faviconX", "/errors"})
    void freesNothingElse(String path) {
        assertThat(new AccessCheckFilter(null, null, Clock.systemUTC()).shouldNotFilter(request("GET", path)))
                .isEqualTo(List.of("/css/%2e%2e/profile", "/css;/../profile").contains(path));
        assertThat(RequestPath.of(request("GET", path))).isNotEqualTo("/profile");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%73ign-in",
                "/%72ecovery",
                "/sign%2Din",
                "/sign%2din",
                "/%5Fx",
                "/x%7E",
                "/%41",
                "/%5a",
                "/%39",
                "/x%2Ejson",
                "/help/%01",
                "/help/%7f",
                "/help/%1F",
                "/sign-in;x",
                "//sign-in",
                "/sign-in%00",
                "/x/../sign-in"
            })
    void refusesNeedlessEncodingAndControlCharacters(String path) {
        assertThatThrownBy(() -> new AddressFirewall().getFirewalledRequest(request("POST", path)))
                .isInstanceOf(RequestRejectedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/sign-in", "/help/nota%20fiscal", "/help/%C3%A7", "/documents/a%40b", "/x%7Bid%7D", "/~x_1.json"
            })
    void letsInWhatBrowsersSend(String path) {
        assertThat(new AddressFirewall().getFirewalledRequest(request("GET", path)))
                .isNotNull();
    }

    private static List<String> limited() {
        return List.of(
                "POST /recovery",
                "POST /documents",
                "POST /documents/" + UUID.randomUUID() + "/review-without-ai",
                "GET /profile/copy.json",
                "GET /profile/copy.pdf",
                "GET /admin/privacy/people/" + UUID.randomUUID() + "/copy.pdf",
                "POST /api/documents");
    }

    private static boolean isServed(String pattern, String variant) {
        return PathPatternParser.defaultInstance
                .parse(pattern)
                .matches(ServletRequestPathUtils.parse(request("GET", variant)).pathWithinApplication());
    }

    private static MockHttpServletRequest request(String method, String path) {
        var request = new MockHttpServletRequest();
        request.setMethod(method);
        int query = path.indexOf('?');
        request.setRequestURI(query < 0 ? path : path.substring(0, query));
        return request;
    }
}
