package sisinfo.identity;

/** Somebody came, left, or is called or entitled differently. */
public record PeopleChanged() {}
