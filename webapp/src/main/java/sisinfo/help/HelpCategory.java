package sisinfo.help;

import sisinfo.access.Acting;
import sisinfo.access.Permission;

/** What an article is about, in the order people see them. */
public enum HelpCategory {
    START(Permission.HELP_READ),
    ACCESS(Permission.HELP_READ),
    TASKS(Permission.HELP_READ),
    DOCUMENTS(Permission.HELP_READ),
    INVOICES(Permission.HELP_READ),
    ADMIN(Permission.MAINTENANCE_MANAGE);

    private final Permission needed;

    HelpCategory(Permission needed) {
        this.needed = needed;
    }

    /** Whether the one who asks has any use for it. */
    public boolean isForMe() {
        return Acting.may(needed);
    }
}
