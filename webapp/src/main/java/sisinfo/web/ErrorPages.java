package sisinfo.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import sisinfo.access.Open;

/** What people read when something fails: a page, or a toast for a part of a page; machines get the problem. */
@Controller
@Open("whatever failed, its words may be read")
class ErrorPages implements ErrorController {

    private static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 405, 408, 409, 413, 415, 429, 500, 503);

    private final Phrases phrases;

    ErrorPages(Phrases phrases) {
        this.phrases = phrases;
    }

    @RequestMapping("/error")
    Object page(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        SafeHeaders.complete(response, request.isSecure());
        tellWhenToComeBack(status, response);
        var notice = (ClosedSign.Notice) request.getAttribute(ClosedSign.Notice.ATTRIBUTE);
        if (askedByMachine(request)) {
            return ResponseEntity.of(problem(status, notice)).build();
        }
        response.setStatus(status);
        if (notice != null) {
            model.addAttribute("notice", notice);
            return view("maintenance/closed", "innerHTML", request, response);
        }
        model.addAttribute("status", KNOWN.contains(status) ? status : status < 500 ? 400 : 500);
        TooMany.seconds(request).ifPresent(seconds -> model.addAttribute("wait", TooMany.words(seconds, phrases)));
        model.addAttribute("back", request.getAttribute(TooMany.BACK));
        return view("error/page", "beforeend", request, response);
    }

    /** A part of a page becomes a toast instead; what would come again and again replaces the one before. */
    private static String view(String page, String swap, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") == null) {
            return page;
        }
        response.setHeader("HX-Retarget", "#toasts");
        response.setHeader("HX-Reswap", swap);
        return page + " :: toast";
    }

    /** Unless who refused already knew better. */
    private static void tellWhenToComeBack(int status, HttpServletResponse response) {
        if ((status == 429 || status == 503) && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, status == 429 ? "60" : "30");
        }
    }

    private static ProblemDetail problem(int status, ClosedSign.@Nullable Notice notice) {
        var problem = ProblemDetail.forStatus(status);
        if (notice != null) {
            problem.setDetail(notice.words());
        }
        return problem;
    }

    private static boolean wantsJson(@Nullable String accept) {
        return accept != null && accept.contains("json") && !accept.contains("html");
    }

    private static boolean askedByMachine(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                        .startsWith(request.getContextPath() + "/api/")
                || wantsJson(request.getHeader(HttpHeaders.ACCEPT));
    }
}
