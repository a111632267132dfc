package sisinfo.tasklist;

/** Somebody else was faster: the task has an owner, or is over. */
public class TaskTaken extends RuntimeException {

    public TaskTaken(long key, Throwable cause) {
        super("Task " + key + " is not free any more", cause);
    }
}
