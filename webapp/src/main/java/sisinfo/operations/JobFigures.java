package sisinfo.operations;

/** How many background jobs wait, run, have failed and are done, and how many processes work on them. */
public record JobFigures(long waiting, long running, long failed, long done, int servers) {}
