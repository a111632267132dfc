package sisinfo.document;

import org.jspecify.annotations.Nullable;

/** What kind of document the bytes hold and how many pages; no hash for XML, which has no picture. */
record Shape(String mediaType, int pages, @Nullable Long perceptualHash) {}
