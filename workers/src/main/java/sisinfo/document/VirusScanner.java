package sisinfo.document;

import java.nio.file.Path;

/** A program of somebody else that knows harmful files; there is none unless one was configured. */
public interface VirusScanner {

    /** @throws VirusScannerAway when it came to no verdict */
    Scan scan(Path file) throws VirusScannerAway;

    /**
     * What it is and how old its knowledge, in its own words.
     *
     * @throws VirusScannerAway when it does not answer
     */
    String version() throws VirusScannerAway;
}
