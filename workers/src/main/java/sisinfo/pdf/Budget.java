package sisinfo.pdf;

/** How many drawing operators may still run, in forms, patterns, letters and annotations too. */
final class Budget {

    /** A page whose letters are drawn as outlines has some hundred thousand. */
    private static final int PAGE = 400_000;

    private static final int DOCUMENT = 2_000_000;

    private int left;

    private Budget(int left) {
        this.left = left;
    }

    static Budget ofPage() {
        return new Budget(PAGE);
    }

    static Budget ofDocument() {
        return new Budget(DOCUMENT);
    }

    void take() {
        if (--left < 0) {
            throw new Exceeded();
        }
    }

    /** Not an {@link java.io.IOException}, which the libraries would log and forget. */
    static final class Exceeded extends RuntimeException {

        Exceeded() {
            super("More than an invoice draws", null, false, false);
        }
    }
}
