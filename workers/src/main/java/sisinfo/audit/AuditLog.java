package sisinfo.audit;

import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import sisinfo.access.Needs;
import sisinfo.access.Permission;

/** What administrators read in the audit trail; taking a copy along, and verifying, are themselves noted in it. */
@Service
@Needs(Permission.AUDIT_READ)
public class AuditLog {

    static final int PAGE = 50;
    private static final int EXPORT_PAGE = 1000;

    private final TrailReader reader;
    private final AuditTrail trail;
    private final Verifier verifier;
    private final Verifications verifications;

    AuditLog(TrailReader reader, AuditTrail trail, Verifier verifier, Verifications verifications) {
        this.reader = reader;
        this.trail = trail;
        this.verifier = verifier;
        this.verifications = verifications;
    }

    public AuditPage page(AuditFilter filter) {
        return reader.page(filter, PAGE);
    }

    /**
     * Everything that matches, newest first, without holding it all in memory.
     *
     * @param format as it is noted: {@code csv}, {@code json}
     */
    public void export(AuditFilter filter, String format, Consumer<AuditEntry> each) {
        trail.note(AuditEvent.of(Action.AUDIT_EXPORTED, format));
        var page = reader.page(filter, EXPORT_PAGE);
        page.entries().forEach(each);
        while (page.next() != null) {
            page = reader.page(filter.before(page.next()), EXPORT_PAGE);
            page.entries().forEach(each);
        }
    }

    public Verification verify() {
        var found = verifier.verify();
        trail.note(AuditEvent.of(Action.AUDIT_VERIFIED, "trail")
                .changed("findings", null, found.findings().size()));
        return found;
    }

    public Optional<Verification> latestVerification() {
        return verifications.latest();
    }
}
