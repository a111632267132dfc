package sisinfo.intake.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.intake.Diagram;
import sisinfo.intake.Diagrams;
import sisinfo.intake.Journeys;

/** The way of a document as its processes draw it. */
@Controller
@Needs(Permission.DOCUMENT_READ)
class ProcessController {

    private final Journeys journeys;
    private final Diagrams diagrams;

    ProcessController(Journeys journeys, Diagrams diagrams) {
        this.journeys = journeys;
        this.diagrams = diagrams;
    }

    @GetMapping("/documents/{id}/process")
    String page(@PathVariable UUID id, Model model) {
        model.addAttribute("journey", journeys.of(id));
        model.addAttribute("runs", diagrams.of(id));
        return "intake/process";
    }

    /** For the viewer, which asks again while something moves. */
    @GetMapping("/documents/{id}/process/runs")
    @ResponseBody
    ResponseEntity<List<Diagram>> runs(@PathVariable UUID id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(diagrams.of(id));
    }

    /** The steps alone, for pages of other features. */
    @GetMapping("/documents/{id}/steps")
    String steps(@PathVariable UUID id, Model model) {
        model.addAttribute("steps", journeys.of(id).steps());
        return "intake/steps :: steps (steps=${steps})";
    }
}
