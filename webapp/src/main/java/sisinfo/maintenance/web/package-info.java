/** The switch that closes the house, and the sign at its door. */
@NullMarked
package sisinfo.maintenance.web;

import org.jspecify.annotations.NullMarked;
