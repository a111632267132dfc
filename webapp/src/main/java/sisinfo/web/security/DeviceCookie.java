package sisinfo.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import sisinfo.identity.KnownDevices;
import sisinfo.web.HostCookie;

/** The secret by which the door knows a browser again; it opens nothing. */
final class DeviceCookie {

    private static final HostCookie COOKIE = new HostCookie("device", "Strict");

    private DeviceCookie() {}

    static String of(HttpServletRequest request) {
        return COOKIE.of(request);
    }

    static void keep(String token, HttpServletRequest request, HttpServletResponse response) {
        COOKIE.keep(token, KnownDevices.REMEMBERED, request, response);
    }
}
