package sisinfo.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import sisinfo.embedded.part.DataFolder;
import sisinfo.embedded.part.Listeners;

class MongoTests {

    @TempDir
    Path folder;

    @Test
    void remembersAfterAStop() {
        try (var data = DataFolder.open(folder)) {
            try (var mongo = Mongo.start(data, 0);
                    var client = MongoClients.create(mongo.url())) {
                events(client).insertOne(new Document("_id", 1).append("what", "started"));
            }
            try (var mongo = Mongo.start(data, 0);
                    var client = MongoClients.create(mongo.url())) {
                assertThat(events(client).find().first()).containsEntry("what", "started");
                assertThat(mongo.isUp()).isTrue();
            }
        }
    }

    @Test
    void saysHelloToWhoAsksForItsHealth() {
        try (var data = DataFolder.open(folder);
                var mongo = Mongo.start(data, 0);
                var client = MongoClients.create(mongo.url())) {
            assertThat(client.getDatabase("admin").runCommand(new Document("hello", 1)))
                    .containsEntry("ok", 1.0)
                    .containsKey("maxWireVersion");
        }
    }

    @Test
    void answersNobodyWithoutTheSecret() {
        try (var data = DataFolder.open(folder);
                var mongo = Mongo.start(data, 0);
                var ours = MongoClients.create(mongo.url());
                var anybody = MongoClients.create("mongodb://127.0.0.1:%d/sisinfo".formatted(mongo.port()));
                var guessing = MongoClients.create(mongo.url().replace(data.password("mongo"), "guessed"))) {
            events(ours).insertOne(new Document("what", "kept"));

            assertThatThrownBy(() -> events(anybody).find().first()).isInstanceOf(MongoCommandException.class);
            assertThatThrownBy(() -> events(anybody).drop()).isInstanceOf(MongoCommandException.class);
            assertThatThrownBy(() -> anybody.listDatabaseNames().first()).isInstanceOf(MongoCommandException.class);
            assertThatThrownBy(() -> events(guessing).find().first()).isInstanceOf(MongoSecurityException.class);
            assertThat(events(ours).find().first()).containsEntry("what", "kept");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void listensOnLoopbackOnly() throws IOException {
        try (var data = DataFolder.open(folder);
                var mongo = Mongo.start(data, 0)) {
            String port = "%04X".formatted(mongo.port());

            assertThat(Listeners.all(ProcessHandle.current().pid())).anyMatch(address -> address.endsWith(port));
            assertThat(Listeners.beyondLoopback(ProcessHandle.current().pid()))
                    .noneMatch(address -> address.endsWith(port));
        }
    }

    private static MongoCollection<Document> events(MongoClient client) {
        return client.getDatabase("sisinfo").getCollection("events");
    }
}
