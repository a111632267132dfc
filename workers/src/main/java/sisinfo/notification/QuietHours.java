package sisinfo.notification;

import java.time.Instant;
import java.time.LocalTime;
import sisinfo.shared.TimeConfiguration;

/** The part of the day in which a person does not want to be disturbed; may go past midnight. */
public record QuietHours(LocalTime from, LocalTime until) {

    public boolean contains(Instant instant) {
        var time = instant.atZone(TimeConfiguration.ZONE).toLocalTime();
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !from.equals(until) && (!time.isBefore(from) || time.isBefore(until));
    }

    /** The instant itself, or the end of the quiet hours it lies in. */
    Instant after(Instant instant) {
        if (!contains(instant)) {
            return instant;
        }
        var moment = instant.atZone(TimeConfiguration.ZONE);
        var end = moment.with(until);
        return (end.isAfter(moment) ? end : end.plusDays(1)).toInstant();
    }
}
