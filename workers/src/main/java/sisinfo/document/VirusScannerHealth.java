package sisinfo.document;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether files are looked at by a virus scanner. That there is none takes nothing down: it is a choice. */
@Component("virusScannerHealthIndicator")
class VirusScannerHealth implements HealthIndicator {

    private static final Status OFF = new Status("OFF", "No virus scanner is configured");

    private final @Nullable VirusScanner scanner; // none, unless configured

    VirusScannerHealth(ObjectProvider<VirusScanner> scanner) {
        this.scanner = scanner.getIfAvailable();
    }

    @Override
    public Health health() {
        if (scanner == null) {
            return Health.status(OFF).build();
        }
        try {
            return Health.up().withDetail("version", scanner.version()).build();
        } catch (VirusScannerAway e) {
            return Health.down(e).build();
        }
    }
}
