/** The fiscal document itself: NF-e and NFC-e as XML. */
@NullMarked
package sisinfo.reading.xml;

import org.jspecify.annotations.NullMarked;
