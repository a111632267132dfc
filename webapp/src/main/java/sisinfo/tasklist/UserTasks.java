package sisinfo.tasklist;

import java.util.Map;

/** Tells the engine what people did. */
public interface UserTasks {

    /** Fails with {@link TaskTaken} when somebody else was faster, unless it may be taken from them. */
    void assign(long key, String user, boolean mayTakeFromOthers);

    void release(long key);

    void complete(long key, Map<String, Object> answer);
}
