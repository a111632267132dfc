package sisinfo.identity;

import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the house whenever a person's row changes, whoever changed it. */
@Component
class PeopleNews {

    private final ApplicationEventPublisher events;

    PeopleNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    @PostPersist
    @PostUpdate
    @PostRemove
    void tell(AppUser user) {
        events.publishEvent(new PeopleChanged());
    }
}
