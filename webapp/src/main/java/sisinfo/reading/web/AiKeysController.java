package sisinfo.reading.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.reading.keys.KeyPool;
import sisinfo.web.Phrases;
import sisinfo.web.Words;

/** How the AI keys are, and the way back for one that was refused; for administrators only, as all below /admin. */
@Controller
@Needs(Permission.AI_KEY_MANAGE)
class AiKeysController {

    private final KeyPool pool;
    private final Words words;
    private final Phrases phrases;

    AiKeysController(KeyPool pool, Words words, Phrases phrases) {
        this.pool = pool;
        this.words = words;
        this.phrases = phrases;
    }

    @GetMapping("/admin/ai-keys")
    String keys(Model model) {
        model.addAttribute(
                "keys",
                pool.views().stream()
                        .map(key -> AiKeyLine.of(key, words, phrases))
                        .toList());
        return "reading/ai-keys";
    }

    /** Safe to repeat: a key that works stays as it is. */
    @PostMapping("/admin/ai-keys/revival")
    String revive(@RequestParam String key, RedirectAttributes flash) {
        pool.revive(key);
        flash.addFlashAttribute("toast", phrases.of("aiKeys.revived", key));
        return "redirect:/admin/ai-keys";
    }
}
