package sisinfo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ForwardedTests {

    @Test
    void believesNobodyWhoWasNotNamed() throws Exception {
        assertThat(caller(List.of(), "203.0.113.9", "198.51.100.1")).isEqualTo("203.0.113.9");
        assertThat(caller(List.of("10.0.0.0/8"), "203.0.113.9", "198.51.100.1")).isEqualTo("203.0.113.9");
    }

    @Test
    void takesWhatTheLastNamedForwarderSaw() throws Exception {
        var named = List.of("10.0.0.0/8", "::1");
        assertThat(caller(named, "10.1.2.3", "198.51.100.1")).isEqualTo("198.51.100.1");
        assertThat(caller(named, "10.1.2.3", "192.0.2.66, 198.51.100.1, 10.9.9.9"))
                .as("the first entry was written by the caller")
                .isEqualTo("198.51.100.1");
        assertThat(caller(named, "::1", "2001:db8::7")).isEqualTo("2001:db8:0:0:0:0:0:7");
    }

    @Test
    void dropsThePortThatIsNewWithEveryConnection() throws Exception {
        var named = List.of("10.0.0.0/8");
        assertThat(caller(named, "10.1.2.3", "198.51.100.1:50001")).isEqualTo("198.51.100.1");
        assertThat(caller(named, "10.1.2.3", "[2001:db8::7]:443")).isEqualTo(caller(named, "10.1.2.3", "2001:db8::7"));
        assertThat(caller(named, "10.1.2.3", "[2001:db8::7]")).isEqualTo(caller(named, "10.1.2.3", "2001:db8::7"));
        assertThat(caller(named, "10.1.2.3", "198.51.100.1:x")).isEqualTo("10.1.2.3");
        assertThat(caller(named, "10.1.2.3", "999.51.100.1")).isEqualTo("10.1.2.3");
    }

    @Test
    void countsANetworkOfVersionSixAsOneCaller() {
        assertThat(CallerAddress.counted("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(CallerAddress.counted("2001:db8:1:2:ffff::1"))
                .isNotEqualTo(CallerAddress.counted("2001:db8:1:3::1"));
        assertThat(CallerAddress.counted("::ffff:198.51.100.1")).isEqualTo("198.51.100.1");
        assertThat(CallerAddress.counted("198.51.100.1")).isEqualTo("198.51.100.1");
        assertThat(CallerAddress.counted("proxy")).isEqualTo("proxy");
    }

    @Test
    void staysWithTheForwarderWhenTheWordIsNoAddress() throws Exception {
        assertThat(caller(List.of("10.0.0.0/8"), "10.1.2.3", "<script>")).isEqualTo("10.1.2.3");
        assertThat(caller(List.of("10.0.0.0/8"), "10.1.2.3", null)).isEqualTo("10.1.2.3");
    }

    private static String caller(List<String> named, String from, @org.jspecify.annotations.Nullable String header)
            throws Exception {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        if (header != null) {
            request.addHeader("X-Forwarded-For", header);
        }
        var seen = new AtomicReference<String>();
        new ForwardedFilter(new WebProperties(named))
                .doFilter(request, new MockHttpServletResponse(), (asked, answer) -> seen.set(asked.getRemoteAddr()));
        return seen.get();
    }
}
