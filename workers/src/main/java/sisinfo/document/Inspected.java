package sisinfo.document;

import org.jspecify.annotations.Nullable;

/**
 * What the bytes turned out to be.
 *
 * @param sizeBytes of the original
 * @param perceptualHash 64 bits of the first page's shape; null for XML
 */
record Inspected(
        String mediaType,
        long sizeBytes,
        int pages,
        String sha256,
        String md5,
        @Nullable Long perceptualHash) {}
