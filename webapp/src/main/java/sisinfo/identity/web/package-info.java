/** The pages about people: who has access, and one's own account. */
@NullMarked
package sisinfo.identity.web;

import org.jspecify.annotations.NullMarked;
