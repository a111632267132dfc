package sisinfo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestLogTests {

    private static final String DOCUMENT = "018f3c1e-0000-7000-8000-00000000abcd";

    @Test
    void namesRequestAndDocumentWhileItLasts() throws Exception {
        var response = new MockHttpServletResponse();

        var seen = seenBy("/documents/" + DOCUMENT + "/file", response);

        assertThat(seen)
                .containsEntry("documentId", DOCUMENT)
                .containsEntry("requestId", response.getHeader("X-Request-Id"));
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }

    @Test
    void writesNothingThatTheCallerMadeUp() throws Exception {
        var seen = seenBy("/documents/tax-id-123", new MockHttpServletResponse());

        assertThat(seen).containsOnlyKeys("requestId");
        assertThat(seen.get("requestId")).isNotEqualTo("forged");
    }

    private static Map<String, String> seenBy(String path, MockHttpServletResponse response) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.addHeader("X-Request-Id", "forged");
        var seen = new HashMap<String, String>();
        new RequestLogFilter().doFilter(request, response, (asked, answered) -> seen.putAll(MDC.getCopyOfContextMap()));
        return seen;
    }
}
