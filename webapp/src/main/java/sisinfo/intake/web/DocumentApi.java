package sisinfo.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.document.Channel;
import sisinfo.document.Receipt;
import sisinfo.document.Received;
import sisinfo.web.CurrentUser;
import sisinfo.web.Phrases;

/** The door for scanners and other machines. */
@RestController
@Needs(Permission.DOCUMENT_SEND)
class DocumentApi {

    private final Counter counter;
    private final UploadWords words;
    private final Phrases phrases;

    DocumentApi(Counter counter, UploadWords words, Phrases phrases) {
        this.counter = counter;
        this.words = words;
        this.phrases = phrases;
    }

    @PostMapping(path = "/api/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Answer> takePart(@RequestParam("file") MultipartFile file, @AuthenticationPrincipal CurrentUser user)
            throws IOException {
        return take(file::getInputStream, String.valueOf(file.getOriginalFilename()), user);
    }

    @PostMapping("/api/documents")
    ResponseEntity<Answer> takeBody(
            HttpServletRequest request,
            @RequestHeader(name = "X-File-Name", defaultValue = "documento") String name,
            @AuthenticationPrincipal CurrentUser user)
            throws IOException {
        return take(request::getInputStream, name, user);
    }

    private ResponseEntity<Answer> take(Counter.Body body, String name, CurrentUser user) throws IOException {
        return switch (counter.take(body, new Receipt(name, Channel.API, user.id()))) {
            case Received.Accepted(var id, var _) ->
                ResponseEntity.created(URI.create("/documents/" + id))
                        .body(new Answer(
                                "accepted", words.accepted(id, "upload.received"), id.toString(), "/documents/" + id));
            case Received.AlreadyHere(var first) ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(new Answer(
                                "already-here", words.known(first), first.id().toString(), UploadResult.link(first)));
            case Received.Refused(var reason, var message) ->
                ResponseEntity.status(
                                reason.equals("too-large")
                                        ? HttpStatus.CONTENT_TOO_LARGE
                                        : HttpStatus.UNPROCESSABLE_CONTENT)
                        .body(new Answer(reason, message, null, null));
            case Received.Later(var message) ->
                ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, "60")
                        .body(new Answer("try-again", message, null, null));
        };
    }

    @ExceptionHandler
    ResponseEntity<Answer> broken(MultipartException e) {
        return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                .body(new Answer("too-large", phrases.of("upload.interrupted"), null, null));
    }

    @ExceptionHandler
    ResponseEntity<Answer> missing(org.springframework.web.multipart.support.MissingServletRequestPartException e) {
        return ResponseEntity.badRequest().body(new Answer("no-file", phrases.of("upload.noFile"), null, null));
    }

    /**
     * What machines are told.
     *
     * @param result {@code accepted}, {@code already-here}, {@code try-again}, or why it was refused
     * @param documentId ours or the first copy's; null when nothing was taken
     */
    record Answer(
            String result,
            String message,
            @Nullable String documentId,
            @Nullable String link) {}
}
