package sisinfo.document;

import org.jspecify.annotations.Nullable;

/**
 * One of the papers that came in one file.
 *
 * @param paper what it is, in the words of the readers
 * @param firstPage from 1; in an XML file the place among the papers
 * @param bytes of the document that it becomes; null when it is named and left out
 */
public record Part(
        String paper, int firstPage, int lastPage, @Nullable String accessKey, byte @Nullable [] bytes) {}
