package sisinfo.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import sisinfo.Papers;
import sisinfo.document.Channel;
import sisinfo.document.Documents;
import sisinfo.document.Receipt;
import sisinfo.document.Received;
import sisinfo.invoice.Intakes;
import sisinfo.notification.Announcement;
import sisinfo.notification.Announcer;
import sisinfo.notification.NotificationKinds;
import sisinfo.notification.SubjectKind;
import sisinfo.reading.Contribution;
import sisinfo.reading.FieldName;
import sisinfo.reading.FieldReading;
import sisinfo.reading.Readings;
import sisinfo.reading.Source;

/** Makes one of everything that has a page, the way it comes to be; what only the engine makes is put into its tables. */
@TestComponent
class ThingsToOpen {

    private final Documents documents;
    private final Readings readings;
    private final Intakes intakes;
    private final Announcer announcer;
    private final NotificationKinds kinds;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    ThingsToOpen(
            Documents documents,
            Readings readings,
            Intakes intakes,
            Announcer announcer,
            NotificationKinds kinds,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.documents = documents;
        this.readings = readings;
        this.intakes = intakes;
        this.announcer = announcer;
        this.kinds = kinds;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    UUID xml(UUID by) throws IOException {
        return receive("nota-aberta.xml", Papers.xml(), by);
    }

    UUID picture(UUID by) throws IOException {
        var image = new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 300; x++) {
            image.setRGB(x, x, ThreadLocalRandom.current().nextInt(0xffffff));
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return receive("foto-aberta.png", bytes.toByteArray(), by);
    }

    UUID review(String number, UUID by) throws IOException {
        var id = xml(by);
        var fields = List.of(new FieldReading(FieldName.NUMBER, number, Source.AI, null));
        readings.keep(id, new Contribution(Source.AI, fields, List.of(), List.of()), 5, "double");
        intakes.identify(id);
        return id;
    }

    UUID suspect(UUID known, String number, UUID by) throws IOException {
        var id = review(number, by);
        jdbc.sql("update sisinfo.intake set status = 'SUSPECTED', suspected_of = ? where id = ?")
                .params(known, id)
                .update();
        return id;
    }

    /** The issuer of a registered invoice cancelled it. */
    UUID cancellation(UUID intake, UUID by) throws IOException {
        var id = UUID.randomUUID();
        jdbc.sql("update sisinfo.invoice set access_key = ? where intake_id = ?")
                .params(id.toString(), intake)
                .update();
        jdbc.sql("""
                insert into sisinfo.invoice_event (id, document_id, access_key, registered, cancels, received_at)
                values (?, ?, ?, true, true, now())""").params(id, xml(by), id.toString()).update();
        return id;
    }

    /** In the engine's tables, which nobody else fills here. */
    long task() {
        long key = ThreadLocalRandom.current().nextLong(1_000_000, Long.MAX_VALUE);
        jdbc.sql(
                        "insert into engine.process_definition values (?, 'ErrandProcess', 1, 'Buscar toner', 'errand.bpmn', '', now())")
                .param(key)
                .update();
        jdbc.sql("""
                insert into engine.user_task
                values (:key, 1, 'ErrandProcess', :key, 'Task_Errand', 1, null, 'CREATED', null, '{INTERN}', '{}',
                        null, null, 50, null, now(), null)""").param("key", key).update();
        return key;
    }

    void process(UUID document) {
        long key = ThreadLocalRandom.current().nextLong(1_000_000, Long.MAX_VALUE);
        jdbc.sql(
                        "insert into engine.process_definition values (?, 'WayProcess', 1, 'Caminho da nota', 'way.bpmn', '', now())")
                .param(key)
                .update();
        jdbc.sql("""
                insert into engine.process_instance
                values (:key, 'WayProcess', :key, 1, null, :key, :document, 'ACTIVE', now(), null)""").param("key", key).param("document", document.toString()).update();
    }

    long notification(UUID document, UUID to) {
        var it = Announcement.of(
                kinds.find("task-for-me").orElseThrow(), UUID.randomUUID(), SubjectKind.DOCUMENT, document);
        transaction.executeWithoutResult(status -> announcer.tell(it, List.of(to)));
        return jdbc.sql("select max(seq) from sisinfo.notification where recipient = ?")
                .param(to)
                .query(Long.class)
                .single();
    }

    private UUID receive(String name, byte[] bytes, UUID by) throws IOException {
        var file = Files.write(Files.createTempFile("upload", name.substring(name.indexOf('.'))), bytes);
        try {
            var received = documents.receive(file, new Receipt(name, Channel.WEB, by));
            return ((Received.Accepted) received).documentId();
        } finally {
            Files.delete(file);
        }
    }
}
