package sisinfo.intake.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.document.Channel;
import sisinfo.document.Receipt;
import sisinfo.web.CurrentUser;
import sisinfo.web.Phrases;

/** The page that takes documents in: file by file with a script, all at once without. */
@Controller
@Needs(Permission.DOCUMENT_SEND)
class UploadController {

    private final Counter counter;
    private final UploadWords words;
    private final Phrases phrases;

    UploadController(Counter counter, UploadWords words, Phrases phrases) {
        this.counter = counter;
        this.words = words;
        this.phrases = phrases;
    }

    @GetMapping("/documents/new")
    String page() {
        return "intake/upload";
    }

    @PostMapping("/documents")
    String takeAll(
            @RequestParam(name = "file", required = false) List<MultipartFile> files,
            @AuthenticationPrincipal CurrentUser user,
            Model model)
            throws IOException {
        model.addAttribute("results", results(files, user));
        return "intake/upload";
    }

    @HxRequest
    @PostMapping("/documents")
    String takeOne(
            @RequestParam(name = "file", required = false) List<MultipartFile> files,
            @AuthenticationPrincipal CurrentUser user,
            Model model)
            throws IOException {
        model.addAttribute("results", results(files, user));
        return "intake/upload :: results";
    }

    private List<UploadResult> results(@org.jspecify.annotations.Nullable List<MultipartFile> files, CurrentUser user)
            throws IOException {
        var results = new ArrayList<UploadResult>();
        for (var file : files == null ? List.<MultipartFile>of() : files) {
            var receipt = new Receipt(String.valueOf(file.getOriginalFilename()), Channel.WEB, user.id());
            if (!file.isEmpty() || !receipt.fileName().equals("documento")) {
                results.add(words.of(receipt.fileName(), counter.take(file::getInputStream, receipt)));
            }
        }
        return results;
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONTENT_TOO_LARGE)
    String tooMuch(MultipartException e, Model model) {
        return refuse(phrases.of("upload.tooMuch"), model);
    }

    private static String refuse(String words, Model model) {
        model.addAttribute("results", List.of(UploadResult.refused("", words)));
        return "intake/upload";
    }
}
