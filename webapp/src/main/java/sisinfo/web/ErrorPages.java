package sisinfo.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
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

    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 413, 429, 500, 503);

    @RequestMapping("/error")
    Object page(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (askedByMachine(request)) {
            return ResponseEntity.of(ProblemDetail.forStatus(status)).build();
        }
        response.setStatus(status);
        model.addAttribute("status", KNOWN.contains(status) ? status : status < 500 ? 400 : 500);
        if (request.getHeader("HX-Request") == null) {
            return "error/page";
        }
        response.setHeader("HX-Retarget", "#toasts");
        response.setHeader("HX-Reswap", "beforeend");
        return "error/page :: toast";
    }

    private static boolean askedByMachine(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith(request.getContextPath() + "/api/");
    }
}
