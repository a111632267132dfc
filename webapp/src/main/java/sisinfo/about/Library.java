package sisinfo.about;

/**
 * Something of others that ships with the program.
 *
 * @param licences as its authors name them
 */
public record Library(String name, String version, String licences) {}
