package sisinfo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import sisinfo.access.NotAllowed;
import sisinfo.audit.AuditStoreAway;
import sisinfo.identity.UnknownUser;

/** Which failure is which status; the words are in {@link ErrorPages}. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private final Refusals refusals;

    Failures(Refusals refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    void databaseAway(Exception failure, HttpServletResponse response) throws IOException {
        log.warn("The database did not answer: {}", failure.getClass().getSimpleName());
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    @ExceptionHandler(AuditStoreAway.class)
    void trailAway(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    @ExceptionHandler(NotAllowed.class)
    void notAllowed(NotAllowed failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusals.note(request, failure);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    @ExceptionHandler(AccessDeniedException.class)
    void denied(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    void tooLarge(HttpServletResponse response) throws IOException {
        response.sendError(413);
    }

    /** A form that breaks off or is none. */
    @ExceptionHandler(MultipartException.class)
    void brokenForm(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    /** Two did the same at the same moment; what they sent is not for the log. */
    @ExceptionHandler({ConcurrencyFailureException.class, DataIntegrityViolationException.class})
    void atOnce(Exception failure, HttpServletResponse response) throws IOException {
        log.warn(
                "Not done, it does not go with what is kept: {}",
                failure.getClass().getSimpleName());
        response.sendError(HttpServletResponse.SC_CONFLICT);
    }

    @ExceptionHandler(UnknownUser.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
