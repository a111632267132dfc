package sisinfo.intake;

import java.util.List;

/**
 * One run of a model for a document: the drawing, and what happened on it.
 *
 * @param key of the process instance; text, since browsers round large numbers
 * @param active elements where a token stands
 * @param done elements that were left
 * @param taken flows that were walked
 * @param trouble elements that stopped with an incident
 */
public record Diagram(
        String key,
        String processId,
        String name,
        int version,
        String state,
        String xml,
        List<String> active,
        List<String> done,
        List<String> taken,
        List<String> trouble) {}
