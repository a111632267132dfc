package sisinfo.web;

import java.io.Serial;
import java.io.Serializable;

/**
 * How somebody came in; kept in the session under its own name.
 *
 * @param agent what the browser calls itself
 */
public record Arrival(String agent, String address) implements Serializable {

    public static final String NAME = "arrival";

    @Serial
    private static final long serialVersionUID = 1L;
}
