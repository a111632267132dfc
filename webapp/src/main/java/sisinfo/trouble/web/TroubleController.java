package sisinfo.trouble.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sisinfo.access.Open;
import sisinfo.trouble.Parts;

/** What the bar under the top asks every few seconds: open to all, and not a sign that somebody is there. */
@Controller
@Open("who cannot get in may know why")
class TroubleController {

    private final Parts parts;

    TroubleController(Parts parts) {
        this.parts = parts;
    }

    @GetMapping("/trouble")
    String trouble(@RequestParam(defaultValue = "") String known, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (known.equals(parts.away().toString())) {
            response.setStatus(HttpStatus.NO_CONTENT.value()); // said again, screen readers would read it again
        }
        return "fragments/trouble :: trouble";
    }
}
