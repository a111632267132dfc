package sisinfo.intake.web;

/** Too many files at once; nothing was taken in, and the sender may come back. */
final class Busy extends RuntimeException {

    Busy() {
        super("No place to take a file in");
    }
}
