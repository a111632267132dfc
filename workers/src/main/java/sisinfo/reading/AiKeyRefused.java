package sisinfo.reading;

import java.util.UUID;

/** The provider does not know an AI key any more; somebody has to replace it. */
public record AiKeyRefused(UUID id, String project) {}
