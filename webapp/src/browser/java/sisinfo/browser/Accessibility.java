package sisinfo.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.Assertions;

/** What axe finds on a page, by the rules of WCAG 2.2 AA: nothing, or a failure that names it. */
final class Accessibility {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    static void check(Page page, String what) {
        Assertions.assertThat(violations(page)).as(what).isEmpty();
    }

    static List<String> violations(Page page) {
        return found(new AxeBuilder(page).withTags(RULES));
    }

    /** What another colour scheme can break on a page that is well otherwise. */
    static List<String> contrasts(Page page) {
        return found(new AxeBuilder(page).withRules(List.of("color-contrast")));
    }

    private static List<String> found(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + ": " + node.getTarget() + " " + node.getFailureSummary()
                                + "\n      " + node.getHtml()))
                .toList();
    }
}
