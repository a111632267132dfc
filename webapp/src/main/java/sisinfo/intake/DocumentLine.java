package sisinfo.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sisinfo.document.Channel;
import sisinfo.document.DocumentStatus;
import sisinfo.invoice.IntakeStatus;

/**
 * A document and the invoice it belongs to, as far as known.
 *
 * @param readAt when it was identified; null while it is being read
 * @param intake the invoice on its way that it opened or joined
 */
public record DocumentLine(
        UUID id,
        String fileName,
        String mediaType,
        Channel channel,
        @Nullable UUID receivedBy,
        Instant receivedAt,
        DocumentStatus status,
        @Nullable String reason,
        @Nullable Instant settledAt,
        @Nullable Instant readAt,
        @Nullable UUID intake,
        @Nullable IntakeStatus intakeStatus,
        @Nullable String number,
        @Nullable String supplier,
        @Nullable BigDecimal total,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Nullable UUID invoice,
        @Nullable Instant registeredAt) {

    public boolean open() {
        return !status.isSettled();
    }

    /** The state in plain words. */
    public String words() {
        return switch (status) {
            case RECEIVED -> "Recebido, aguardando a leitura";
            case READING -> "Sendo lido";
            case IN_REVIEW -> inReview();
            case REGISTERED -> "Registrado";
            case JOINED -> "Juntado a outra nota";
            case REFUSED -> "Recusado";
            case DISCARDED -> "Descartado";
            case EXPIRED -> "Prazo esgotado";
            case WITHDRAWN -> "Retirado por quem enviou";
        };
    }

    /** Icon and colour: {@code wait}, {@code person}, {@code good} or {@code ended}. */
    public String tone() {
        return switch (status) {
            case RECEIVED, READING -> "wait";
            case IN_REVIEW -> "person";
            case REGISTERED, JOINED -> "good";
            case REFUSED, DISCARDED, EXPIRED, WITHDRAWN -> "ended";
        };
    }

    private String inReview() {
        return intakeStatus == IntakeStatus.SUSPECTED
                ? "Parece repetida: alguém decide"
                : intakeStatus == IntakeStatus.CONFIRMED ? "Confirmada, sendo registrada" : "Em conferência";
    }
}
