package sisinfo.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import sisinfo.document.DocumentStatus;
import sisinfo.invoice.IntakeStatus;

/** Tells a document's way as Recebido → Lido → Em conferência → Registrado, without what will not come any more. */
final class Steps {

    private final DocumentLine document;
    private final EngineView engine;
    private final List<Step> steps = new ArrayList<>();

    Steps(DocumentLine document, EngineView engine) {
        this.document = document;
        this.engine = engine;
    }

    List<Step> tell() {
        steps.add(Step.done("received", document.receivedAt(), channel()));
        reading();
        reviewing();
        registering();
        if (!document.open()) {
            steps.removeIf(it -> it.state() == Step.State.AHEAD);
        }
        return steps;
    }

    private void reading() {
        if (document.readAt() != null) {
            steps.add(Step.done("read", document.readAt(), ""));
        } else if (document.open()) {
            steps.add(waitForReading());
        } else {
            steps.add(Step.ahead("read"));
        }
    }

    private Step waitForReading() {
        if (!engine.started()) {
            return Step.now("read", "queued", null);
        }
        if (engine.trouble()) {
            return Step.now("read", "readingTrouble", null);
        }
        return engine.aiBackAt() == null
                ? Step.now("read", "reading", null)
                : Step.now("read", "aiBack", engine.aiBackAt());
    }

    private void reviewing() {
        if (document.decidedAt() != null && document.status() != DocumentStatus.WITHDRAWN) {
            steps.add(Step.done("review", document.decidedAt(), "checked"));
        } else if (document.intakeStatus() == IntakeStatus.SUSPECTED && document.open()) {
            steps.add(Step.now("review", engine.due() == null ? "suspected" : "suspectedUntil", engine.due()));
        } else if (document.readAt() != null && document.open()) {
            steps.add(Step.now("review", engine.due() == null ? "waiting" : "checkUntil", engine.due()));
        } else {
            steps.add(Step.ahead("review"));
        }
    }

    private void registering() {
        if (document.registeredAt() != null) {
            steps.add(Step.done("registered", document.registeredAt(), joined()));
        } else if (document.status() == DocumentStatus.JOINED) {
            steps.add(Step.ended("registered", null, "joined", ""));
        } else if (!document.open()) {
            steps.add(Step.ended(
                    document.status().name().toLowerCase(Locale.ROOT),
                    document.settledAt(),
                    "",
                    Objects.requireNonNullElse(document.reason(), "")));
        } else if (document.intakeStatus() == IntakeStatus.CONFIRMED) {
            steps.add(Step.now("registered", "registering", null));
        } else {
            steps.add(Step.ahead("registered"));
        }
    }

    private String joined() {
        return document.id().equals(document.intake()) ? "" : "together";
    }

    private String channel() {
        return switch (document.channel()) {
            case WEB -> "fromPage";
            case API -> "fromScanner";
            case FOLDER -> "fromFolder";
        };
    }
}
