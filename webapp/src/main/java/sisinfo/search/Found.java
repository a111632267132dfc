package sisinfo.search;

import java.util.List;

/** What one kind of thing has to offer, the likeliest first. */
public record Found(Kind kind, List<Hit> hits) {

    /** Kinds of things, in the order people see them. */
    public enum Kind {
        INVOICE,
        SUPPLIER,
        DOCUMENT,
        TASK,
        HELP
    }
}
