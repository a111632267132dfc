package sisinfo.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import sisinfo.document.DocumentStatus;
import sisinfo.invoice.IntakeStatus;

/** Tells a document's way as Recebido → Lido → Em conferência → Registrado. */
final class Steps {

    private final DocumentLine document;
    private final EngineView engine;
    private final List<Step> steps = new ArrayList<>();

    Steps(DocumentLine document, EngineView engine) {
        this.document = document;
        this.engine = engine;
    }

    List<Step> tell() {
        steps.add(Step.done("Recebido", document.receivedAt(), channel()));
        reading();
        reviewing();
        registering();
        return steps;
    }

    private void reading() {
        if (document.readAt() != null) {
            steps.add(Step.done("Lido", document.readAt(), ""));
        } else if (document.open()) {
            steps.add(waitForReading());
        } else {
            steps.add(Step.ahead("Lido"));
        }
    }

    private Step waitForReading() {
        if (!engine.started()) {
            return Step.now("Lido", "Aguardando a fila", null);
        }
        if (engine.trouble()) {
            return Step.now("Lido", "A leitura parou por um erro. A equipe de TI vê isso em Operação", null);
        }
        return engine.aiBackAt() == null
                ? Step.now("Lido", "Sendo lido", null)
                : Step.now("Lido", "A leitura por IA volta", engine.aiBackAt());
    }

    private void reviewing() {
        if (document.decidedAt() != null && document.status() != DocumentStatus.WITHDRAWN) {
            steps.add(Step.done("Em conferência", document.decidedAt(), "Conferida"));
        } else if (document.intakeStatus() == IntakeStatus.SUSPECTED && document.open()) {
            steps.add(Step.now("Em conferência", "Parece uma nota que já temos: alguém decide", engine.due()));
        } else if (document.readAt() != null && document.open()) {
            steps.add(Step.now(
                    "Em conferência", engine.due() == null ? "Aguardando conferência" : "Conferir até", engine.due()));
        } else {
            steps.add(Step.ahead("Em conferência"));
        }
    }

    private void registering() {
        if (document.registeredAt() != null) {
            steps.add(Step.done("Registrado", document.registeredAt(), joined()));
        } else if (document.status() == DocumentStatus.JOINED) {
            steps.add(Step.ended("Registrado", null, "Segue com a outra nota"));
        } else if (!document.open()) {
            steps.add(Step.ended(
                    document.words(), document.settledAt(), Objects.requireNonNullElse(document.reason(), "")));
        } else if (document.intakeStatus() == IntakeStatus.CONFIRMED) {
            steps.add(Step.now("Registrado", "Sendo registrada", null));
        } else {
            steps.add(Step.ahead("Registrado"));
        }
    }

    private String joined() {
        return document.id().equals(document.intake()) ? "" : "Junto com outro documento da mesma nota";
    }

    private String channel() {
        return switch (document.channel()) {
            case WEB -> "Enviado pela página";
            case API -> "Enviado por um scanner";
            case FOLDER -> "Veio pela pasta de entrada";
        };
    }
}
