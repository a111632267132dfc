package sisinfo.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;

/** Letters, read by an administrator where the embedded mail server keeps them. */
final class Letters {

    private Letters() {}

    /** The link in the newest letter with this subject, as soon as one has arrived. */
    static String link(Page admin, String mails, String subject) {
        var letter = admin.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(subject));
        var link = admin.locator(".letter a");
        for (int i = 0; i < 60 && link.count() == 0; i++) {
            admin.navigate(mails);
            if (letter.count() > 0) {
                letter.first().click();
            }
            admin.waitForTimeout(500);
        }
        Assertions.assertThat(link.count()).as("links in '%s'", subject).isPositive();
        return link.first().getAttribute("href");
    }
}
