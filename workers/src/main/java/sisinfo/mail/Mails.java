package sisinfo.mail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Needs;
import sisinfo.access.Open;
import sisinfo.access.Permission;

/** Letters: writing them, and what became of them. */
@Service
@Needs(Permission.MAIL_READ)
public class Mails {

    private static final int SHOWN = 200;

    private final MailTemplates templates;
    private final MailOutbox outbox;
    private final MailQueue queue;
    private final KeptMails kept;

    Mails(MailTemplates templates, MailOutbox outbox, MailQueue queue, KeptMails kept) {
        this.templates = templates;
        this.outbox = outbox;
        this.queue = queue;
        this.kept = kept;
    }

    /** Goes out when the transaction it belongs to has committed, and not at all when that fails. */
    @Transactional(propagation = Propagation.MANDATORY)
    @Open("written by a use case, which says who may")
    public void write(Letter letter) {
        queue.afterCommit(outbox.add(letter, templates.write(letter)));
    }

    public List<MailView> latest() {
        return outbox.latest(SHOWN);
    }

    /** Whether letters are kept here instead of going out. */
    public boolean areKept() {
        return kept.any();
    }

    /** The text of a letter the embedded mail server keeps; empty with a real server. */
    public Optional<String> text(UUID id) {
        return kept.text(id);
    }
}
