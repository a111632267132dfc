package sisinfo.pdf;

import java.io.IOException;

/** A PDF that is not taken, and why. */
public final class PdfRefused extends IOException {

    private final PdfProblem problem;
    private final int first;
    private final int second;

    PdfRefused(PdfProblem problem) {
        this(problem, 0, 0);
    }

    PdfRefused(PdfProblem problem, int first, int second) {
        super(problem.name());
        this.problem = problem;
        this.first = first;
        this.second = second;
    }

    public PdfProblem problem() {
        return problem;
    }

    /** How many pages it has, or how wide the picture is that is too large. */
    public int first() {
        return first;
    }

    /** How high the picture is that is too large. */
    public int second() {
        return second;
    }
}
