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

    /** The key of the state in plain words. */
    public String state() {
        return status == DocumentStatus.IN_REVIEW
                        && (intakeStatus == IntakeStatus.SUSPECTED || intakeStatus == IntakeStatus.CONFIRMED)
                ? intakeStatus.name()
                : status.name();
    }

    /** Icon and colour: {@code wait}, {@code person}, {@code good} or {@code ended}. */
    public String tone() {
        return switch (status) {
            case RECEIVED, READING -> "wait";
            case IN_REVIEW -> "person";
            case REGISTERED, JOINED -> "good";
            case REFUSED, DISCARDED, EXPIRED, WITHDRAWN, SPLIT, EVENT -> "ended";
        };
    }
}
