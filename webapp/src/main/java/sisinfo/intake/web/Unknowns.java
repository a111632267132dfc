package sisinfo.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import sisinfo.document.UnknownDocument;
import sisinfo.invoice.UnknownInvoice;

/** Links to what never was, or is gone, end on the page that says so. */
@ControllerAdvice
class Unknowns {

    @ExceptionHandler({UnknownDocument.class, UnknownInvoice.class})
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
