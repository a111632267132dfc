package sisinfo.session.web;

import java.util.UUID;
import sisinfo.session.SessionView;
import sisinfo.web.Phrases;
import sisinfo.web.Words;

/** A session in words. */
record SessionLine(UUID id, String device, String icon, String address, String started, String seen, boolean here) {

    static SessionLine of(SessionView session, Words words, Phrases phrases) {
        var device = Device.of(session.agent());
        return new SessionLine(
                session.id(),
                device.words(phrases),
                device.icon(),
                session.address(),
                words.when(session.started()),
                words.when(session.seen()),
                session.here());
    }
}
