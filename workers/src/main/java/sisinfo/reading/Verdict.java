package sisinfo.reading;

/** How far a value can be trusted. A wrong value is never PROVED: see {@code docs/reading.md}. */
public enum Verdict {
    PROVED,
    CONTRADICTED,
    UNPROVED
}
