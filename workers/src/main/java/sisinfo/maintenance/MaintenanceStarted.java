package sisinfo.maintenance;

/** Somebody has closed the house. */
public record MaintenanceStarted(Closure closure) {}
