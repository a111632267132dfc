package sisinfo.tasklist.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.InvalidUrlException;
import org.springframework.web.util.UriComponentsBuilder;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.tasklist.SavedFilters;
import sisinfo.web.CurrentUser;

/** Keeps the filter that is in the address under a name, and forgets it. */
@Controller
@Needs(Permission.TASK_READ)
class SavedFilterController {

    private static final List<String> KNOWN = List.of("view", "kind", "due", "supplier", "min", "max");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 2_000;

    private final SavedFilters filters;

    SavedFilterController(SavedFilters filters) {
        this.filters = filters;
    }

    @PostMapping("/tasks/filters")
    String save(
            @RequestParam String name,
            @RequestParam(defaultValue = "") String query,
            @RequestHeader(name = "HX-Current-URL", required = false) @Nullable String current,
            CurrentUser user,
            Model model) {
        var kept = name.strip();
        var asked = known(current, query);
        if (!kept.isEmpty()) {
            filters.save(user.id(), kept.substring(0, Math.min(kept.length(), LONGEST_NAME)), asked);
        }
        return saved(current, user, model);
    }

    @PostMapping("/tasks/filters/{id}/deletion")
    String delete(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Current-URL", required = false) @Nullable String current,
            CurrentUser user,
            Model model) {
        filters.delete(user.id(), id);
        return saved(current, user, model);
    }

    private String saved(@Nullable String current, CurrentUser user, Model model) {
        if (current == null) {
            return "redirect:/tasks";
        }
        model.addAttribute("filters", filters.of(user.id()));
        model.addAttribute("query", "");
        return "tasklist/saved :: saved";
    }

    private static MultiValueMap<String, String> asked(String address) {
        try {
            return UriComponentsBuilder.fromUriString(address).build().getQueryParams();
        } catch (InvalidUrlException notAnAddress) {
            return new LinkedMultiValueMap<>();
        }
    }

    /** Only what the list understands; the address in the browser is the freshest. */
    private static String known(@Nullable String current, String query) {
        var asked = current == null ? "?" + query : current;
        if (asked.length() > LONGEST_QUERY) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var kept = UriComponentsBuilder.newInstance();
        asked(asked).forEach((name, values) -> {
            if (KNOWN.contains(name)
                    && !values.isEmpty()
                    && values.getFirst() != null
                    && !values.getFirst().isEmpty()) {
                kept.queryParam(name, values.getFirst());
            }
        });
        var text = kept.build().getQuery();
        return text == null ? "" : text;
    }
}
