package sisinfo.audit.mongo;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import sisinfo.audit.AuditStore;

/** The store of the audit trail, and how long its client waits for a server that is away. */
@Configuration(proxyBeanMethods = false)
class MongoAuditConfiguration {

    static final String COLLECTION = "events";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    AuditStore auditStore(MongoClient client, Environment environment) {
        var database = environment.getProperty("sisinfo.audit.database", "sisinfo_audit");
        return new MongoAuditStore(client.getDatabase(database).getCollection(COLLECTION));
    }

    @Bean
    MongoClientSettingsBuilderCustomizer auditPatience() {
        return settings -> settings.applyToClusterSettings(
                        it -> it.serverSelectionTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                .applyToSocketSettings(it -> it.readTimeout(60, TimeUnit.SECONDS));
    }

    /** Made by whoever first writes; harmless to repeat. */
    static void index(MongoCollection<Document> events) {
        events.createIndex(ascending("objectKind", "objectId", "_id"));
        events.createIndex(ascending("actorId", "_id"));
        events.createIndex(descending("at"));
    }
}
