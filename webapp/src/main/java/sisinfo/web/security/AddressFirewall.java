package sisinfo.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Refuses, before anything is looked at, what no browser sends: letters, digits and the like that are encoded though they
 * need not be (RFC 3986, 2.3), which only make one address look like another, and control characters in address and
 * fields.
 */
class AddressFirewall extends StrictHttpFirewall {

    /** In the order of RFC 3986: hyphen and period, digits, letters, underscore, tilde; then control characters. */
    private static final Pattern NEEDLESS =
            Pattern.compile("%(?:2[dDeE]|3[0-9]|[46][1-9a-fA-F]|[57][0-9aA]|5[fF]|7[eE]|[01][0-9a-fA-F]|7[fF])");

    AddressFirewall() {
        setAllowedParameterValues(AddressFirewall::isText);
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        if (NEEDLESS.matcher(request.getRequestURI()).find()) {
            throw new RequestRejectedException("The address is encoded where it need not be");
        }
        var type = request.getContentType();
        if (type != null && type.indexOf('*') >= 0) {
            throw new RequestRejectedException("What is sent is of one type");
        }
        return super.getFirewalledRequest(request);
    }

    /** Lines and tabs are typed in large fields. */
    static boolean isText(String value) {
        return value.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0x7f);
    }
}
