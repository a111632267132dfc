package sisinfo.personal;

/** What becomes of something kept about a person when they are erased. */
public enum Treatment {
    /** The rows go away. */
    ERASED,
    /** The rows stay; whoever looks from them at the person finds a number instead of a name. */
    ANONYMISED,
    /** The rows stay as they are, because the law asks for it; the person in them is a number. */
    KEPT,
    /** Others take over: the rows stay and soon do not point to the person any more. */
    HANDED_BACK,
    /** The rows stay, what is personal in them can never be read again. */
    UNREADABLE
}
