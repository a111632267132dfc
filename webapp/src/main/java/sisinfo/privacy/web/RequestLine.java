package sisinfo.privacy.web;

import org.jspecify.annotations.Nullable;
import sisinfo.privacy.PrivacyRequest;

/**
 * A request as the list shows it.
 *
 * @param by null: the system
 */
record RequestLine(
        PrivacyRequest request, String person, @Nullable String by) {}
