/** The pages about people: who has access, and one's own account. */
@NullMarked
package sisinfo.people.web;

import org.jspecify.annotations.NullMarked;
