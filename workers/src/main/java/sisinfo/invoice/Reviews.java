package sisinfo.invoice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Needs;
import sisinfo.access.Open;
import sisinfo.access.Permission;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.invoice.process.InvoiceReview.Outcome;

/**
 * What people do with an invoice under review. A decision commits together with the event that completes the task; of
 * two people who decide at once the second is told.
 */
@Service
@Transactional
public class Reviews {

    private final IntakeRepository repository;
    private final ReviewNotes notes;
    private final Reviewers reviewers;
    private final ReviewSources sources;
    private final ReviewFindings found;
    private final Aftermath aftermath;
    private final Clock clock;

    Reviews(
            IntakeRepository repository,
            ReviewNotes notes,
            Reviewers reviewers,
            ReviewSources sources,
            ReviewFindings found,
            Aftermath aftermath,
            Clock clock) {
        this.repository = repository;
        this.reviewers = reviewers;
        this.notes = notes;
        this.sources = sources;
        this.found = found;
        this.aftermath = aftermath;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @Needs(Permission.REVIEW_READ)
    public ReviewView view(UUID intakeId) {
        var intake = repository.findById(intakeId).orElseThrow(() -> UnknownInvoice.withId(intakeId));
        var ids = repository.findDocuments(intakeId);
        var evidence = sources.evidence(ids);
        var saved = Optional.ofNullable(intake.decision())
                .map(it -> sources.read(it, Decision.class).form())
                .or(() -> Optional.ofNullable(intake.draft()).map(it -> sources.read(it, InvoiceForm.class)));
        return new ReviewView(
                intake.view(),
                sources.documents(ids),
                evidence,
                saved.orElseGet(() -> Proposal.from(evidence)),
                saved.isPresent(),
                sources.suppliers(evidence),
                notes.of(intakeId),
                found.of(intake, evidence, ""),
                found.events(intake, evidence));
    }

    /** What keeps a draft from being kept: texts without end and characters that are none. */
    @Open("looks at the form alone")
    public List<Problem> unkeepable(InvoiceForm form) {
        return TypedText.problems(form);
    }

    /**
     * Keeps what was typed, right or wrong; false when the review is over.
     *
     * @throws IllegalArgumentException when it is {@link #unkeepable}
     */
    @Needs(Permission.REVIEW_DRAFT)
    public boolean saveDraft(UUID intakeId, InvoiceForm form, UUID by) {
        if (!unkeepable(form).isEmpty()) {
            throw new IllegalArgumentException("The draft of %s cannot be kept".formatted(intakeId));
        }
        var intake = locked(intakeId);
        if (intake.status() != IntakeStatus.IN_REVIEW) {
            return false;
        }
        takeDown(intakeId, shownIn(intake), form);
        intake.saveDraft(sources.write(form), by, clock.instant());
        return true;
    }

    /** What would have to be corrected before confirming; changes nothing. */
    @Needs(Permission.REVIEW_DRAFT)
    public List<Problem> check(InvoiceForm form) {
        var check = new FormCheck(form, LocalDate.now(clock));
        check.check();
        return check.problems();
    }

    /** As {@link #confirm(UUID, InvoiceForm, String, UUID)}, when nothing grave speaks against it. */
    @Needs(Permission.REVIEW_DECIDE)
    public Decided confirm(UUID intakeId, InvoiceForm form, UUID by) {
        return confirm(intakeId, form, "", by);
    }

    /** @param reason why it is registered although something grave speaks against it */
    @Needs(Permission.REVIEW_DECIDE)
    public Decided confirm(UUID intakeId, InvoiceForm form, String reason, UUID by) {
        var intake = locked(intakeId);
        if (intake.status() != IntakeStatus.IN_REVIEW) {
            return new Decided.TooLate(intake.view());
        }
        var check = new FormCheck(form, LocalDate.now(clock));
        var invoice = check.check();
        var evidence = sources.evidence(repository.findDocuments(intakeId));
        var problems = Stream.concat(check.problems().stream(), sources.issuer(form, evidence).stream())
                .toList();
        if (invoice.isEmpty() || !problems.isEmpty()) {
            return new Decided.Invalid(problems);
        }
        var findings = found.of(intake, evidence, form.accessKey());
        var unexplained = ReviewFindings.problem(findings, reason);
        if (unexplained.isPresent()) {
            return new Decided.Invalid(List.of(unexplained.get()));
        }
        var summary = Summary.of(invoice.get());
        // Who confirms the same invoice in another document waits here, and then sees this one.
        repository.lockIdentity(Objects.requireNonNull(summary.fiscalIdentity()));
        var same = found.same(intakeId, summary);
        if (same.isPresent()) {
            return new Decided.SameInvoice(same.get());
        }
        var why = findings.grave() ? reason.strip() : null;
        var decision = new Decision(form, evidence, findings, why);
        intake.confirm(sources.write(decision), summary, by, clock.instant());
        repository.flush();
        aftermath.of(
                moved(Action.REVIEW_CONFIRMED, IntakeStatus.IN_REVIEW, intake)
                        .changed("number", null, summary.number())
                        .changed("total", null, summary.total())
                        .changed("findings", null, findings.stored())
                        .because(why),
                new ReviewDecided(intakeId, Outcome.CONFIRMED));
        return new Decided.Done(intake.view());
    }

    @Needs(Permission.REVIEW_DECIDE)
    public Decided refuse(UUID intakeId, String reason, UUID by) {
        var intake = locked(intakeId);
        if (intake.status() != IntakeStatus.IN_REVIEW) {
            return new Decided.TooLate(intake.view());
        }
        var problem = reason.isBlank() ? Optional.of("Diga por que a nota é recusada.") : TypedText.problem(reason);
        if (problem.isPresent()) {
            return new Decided.Invalid(List.of(new Problem("reason", problem.get(), false)));
        }
        intake.refuse(reason.strip(), by, clock.instant());
        aftermath.of(
                moved(Action.REVIEW_REFUSED, IntakeStatus.IN_REVIEW, intake).because(reason.strip()),
                new ReviewDecided(intakeId, Outcome.REFUSED));
        return new Decided.Done(intake.view());
    }

    /** Whether a suspected duplicate is one; afterwards it is under review or its documents join the other invoice. */
    @Needs(Permission.REVIEW_DECIDE)
    public Decided decideDuplicate(UUID intakeId, boolean duplicate, UUID by) {
        var intake = locked(intakeId);
        if (intake.status() != IntakeStatus.SUSPECTED) {
            return new Decided.TooLate(intake.view());
        }
        if (duplicate && original(intake).status().endedInNothing()) {
            return new Decided.Invalid(List.of(new Problem(
                    "duplicate",
                    "A outra nota foi retirada, recusada ou venceu enquanto isso. Responda que não é a mesma para conferir esta.",
                    false)));
        }
        intake.become(duplicate ? IntakeStatus.DISCARDED : IntakeStatus.IN_REVIEW);
        aftermath.of(
                moved(Action.DUPLICATE_DECIDED, IntakeStatus.SUSPECTED, intake),
                new DuplicateDecided(intakeId, duplicate));
        return new Decided.Done(intake.view());
    }

    /**
     * A remark to all, or a question to one colleague, who answers for the review from now on. Returns why it was not
     * noted; empty when it was.
     */
    @Needs(Permission.REVIEW_DRAFT)
    public Optional<Problem> note(UUID intakeId, String text, @Nullable UUID addressee, UUID by) {
        var problem = TypedText.problem(text).map(it -> new Problem("text", it, false));
        if (problem.isPresent()) {
            return problem;
        }
        if (addressee != null && !reviewers.include(addressee)) {
            return Optional.of(new Problem(
                    "addressee",
                    "Esta pessoa não pode conferir notas, ou não tem mais acesso. Escolha outra pessoa.",
                    false));
        }
        if (!notes.add(locked(intakeId).getId(), by, addressee, text.strip(), clock.instant())) {
            return Optional.empty();
        }
        var done = AuditEvent.of(Action.REVIEW_NOTE_ADDED, intakeId).changed("addressee", null, addressee);
        if (addressee == null) {
            aftermath.of(done);
        } else {
            aftermath.of(done, new ColleagueAsked(intakeId, addressee, UUID.randomUUID()));
        }
        return Optional.empty();
    }

    /** Only figures by which an invoice is known: a draft is saved with every pause in typing. */
    private void takeDown(UUID intakeId, InvoiceForm before, InvoiceForm now) {
        if (!before.number().equals(now.number()) || !before.total().equals(now.total())) {
            aftermath.of(AuditEvent.of(Action.REVIEW_DRAFT_CHANGED, intakeId)
                    .changed("number", before.number(), now.number())
                    .changed("total", before.total(), now.total()));
        }
    }

    private InvoiceForm shownIn(Intake intake) {
        return Optional.ofNullable(intake.draft())
                .map(it -> sources.read(it, InvoiceForm.class))
                .orElseGet(() -> Proposal.from(sources.evidence(repository.findDocuments(intake.getId()))));
    }

    private static AuditEvent moved(Action action, IntakeStatus before, Intake intake) {
        return AuditEvent.of(action, intake.getId()).changed("status", before, intake.status());
    }

    private Intake original(Intake suspected) {
        return locked(Objects.requireNonNull(suspected.view().suspectedOf()));
    }

    private Intake locked(UUID id) {
        return repository.findLocked(id).orElseThrow(() -> UnknownInvoice.withId(id));
    }
}
