package sisinfo.audit.mongo;

import com.mongodb.client.MongoClient;
import sisinfo.audit.AuditStore;

/** A store for tests: in a database of their own, or on a server that is not there. */
public final class Stores {

    private Stores() {}

    public static AuditStore at(MongoClient client, String database) {
        return new MongoAuditStore(client.getDatabase(database).getCollection(MongoAuditConfiguration.COLLECTION));
    }
}
