package sisinfo.embedded.part;

/** One of the embedded parts, started; closing it stops it. */
public interface Part extends AutoCloseable {

    /** Whether it serves right now. */
    boolean isUp();

    @Override
    void close();
}
