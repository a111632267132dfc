package sisinfo.maintenance.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import sisinfo.maintenance.Maintenance;
import sisinfo.web.ClosedSign;

/** Hangs at the door what the one who closed it wrote. */
@Component
class MaintenanceSign implements ClosedSign {

    private final Maintenance maintenance;

    MaintenanceSign(Maintenance maintenance) {
        this.maintenance = maintenance;
    }

    @Override
    public Optional<Notice> notice() {
        return maintenance.now().map(closure -> new Notice(closure.until(), closure.words()));
    }
}
