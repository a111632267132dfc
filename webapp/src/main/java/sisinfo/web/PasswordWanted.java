package sisinfo.web;

/** The password was not shown lately enough for what is asked. */
public class PasswordWanted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PasswordWanted() {
        super("The password is asked for again");
    }
}
