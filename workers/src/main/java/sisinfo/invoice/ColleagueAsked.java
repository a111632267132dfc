package sisinfo.invoice;

import java.util.UUID;

/**
 * Somebody is asked about an invoice under review and answers for it from now on.
 *
 * @param id of this question
 */
public record ColleagueAsked(UUID intakeId, UUID addressee, UUID id) {}
