package sisinfo.document;

/** What a virus scanner says of a file. */
public sealed interface Scan {

    /** Nothing that it knows. */
    record Clean() implements Scan {}

    /** @param name what it is called by those who hunt it */
    record Infected(String name) implements Scan {}

    /** Larger than the scanner takes: it was not looked at to the end. */
    record TooLarge() implements Scan {}
}
