package sisinfo.search;

/**
 * Something that was found.
 *
 * @param title what it is called
 * @param detail what tells it from others of the same name; may be empty
 * @param path where it is
 */
public record Hit(String title, String detail, String path) {}
