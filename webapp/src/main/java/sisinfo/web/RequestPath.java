package sisinfo.web;

import jakarta.servlet.http.HttpServletRequest;

/** The path somebody asked for, without the part that only says where we are mounted. */
public final class RequestPath {

    private RequestPath() {}

    public static String of(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
