package sisinfo.audit;

/** A place outside the database that remembers how far the chain went; each one is told. */
public interface HeadPublisher {

    void publish(SignedHead head);
}
