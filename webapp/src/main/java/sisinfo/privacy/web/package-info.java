/** The pages about what is kept about people: copies to take along, erasing, and reports of it. */
@NullMarked
package sisinfo.privacy.web;

import org.jspecify.annotations.NullMarked;
