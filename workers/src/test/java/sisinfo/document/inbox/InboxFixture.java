package sisinfo.document.inbox;

import static java.time.Duration.ofSeconds;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.document.Documents;
import sisinfo.document.InboxTrouble.Kind;
import sisinfo.document.InboxTroubles;
import sisinfo.document.IncomingFiles;
import sisinfo.document.SampleFiles;

/** The watched folder on real stores, and what became of its files. */
abstract class InboxFixture {

    static final Duration STILL = ofSeconds(3);
    static final Duration PATIENCE = WatchedFolder.PATIENCE;

    @Autowired
    Documents documents;

    @Autowired
    IncomingFiles incoming;

    @Autowired
    InboxTroubles troubles;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path temporary;

    Path inbox;
    WatchedFolder folder;

    @BeforeEach
    void start() {
        jdbc.sql("delete from sisinfo.inbox_moved").update();
        jdbc.sql("delete from sisinfo.inbox_trouble").update();
        inbox = temporary.resolve("inbox");
        restart();
        folder.look();
    }

    void lookAfter(Duration pause) {
        folder.lookAfter(pause);
    }

    void restart() {
        folder = new WatchedFolder(inbox, documents, incoming, troubles, jdbc);
    }

    List<Kind> told() {
        return troubles.newest().stream().map(it -> it.kind()).toList();
    }

    int documentsCalled(String name) {
        return jdbc.sql("select count(*) from sisinfo.document where file_name = ? and channel = 'FOLDER'")
                .param(name)
                .query(Integer.class)
                .single();
    }

    int admins() {
        return jdbc.sql("select count(*) from sisinfo.app_user")
                .query(Integer.class)
                .single();
    }

    List<String> refused() {
        return List.of(inbox.resolve("refused").toFile().list());
    }

    static byte[] invoice() {
        return SampleFiles.freshXml("nfe-001.xml");
    }

    static byte[] invoice(int spaces) {
        return (new String(invoice(), StandardCharsets.UTF_8) + " ".repeat(spaces)).getBytes(StandardCharsets.UTF_8);
    }
}
