package sisinfo.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import sisinfo.access.Open;

/** Hands out the icons; its address changes with them. */
@Controller
@Open("icons are the paint of the door, too")
class IconController {

    private final IconSheet icons;

    IconController(IconSheet icons) {
        this.icons = icons;
    }

    @GetMapping("/css/icons-{print}.css")
    ResponseEntity<String> sheet() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .body(icons.css());
    }
}
