package sisinfo.document.inbox;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import sisinfo.DomainTest;
import sisinfo.document.InboxTrouble.Kind;

/** What lies in the watched folder that is no file to be taken in. */
@DomainTest
class InboxTroubleTests extends InboxFixture {

    @Test
    void takesInTheOthersWhateverLiesBetweenThem() throws Exception {
        Files.createSymbolicLink(inbox.resolve("000-link.pdf"), temporary.resolve("nowhere"));
        Files.createDirectory(inbox.resolve("001-folder"));
        assertThat(new ProcessBuilder("mkfifo", inbox.resolve("002-pipe.pdf").toString())
                        .start()
                        .waitFor())
                .isZero();
        Files.writeString(inbox.resolve("003-junk.pdf"), "%PDF-1.7 nothing %%EOF");
        Files.write(inbox.resolve("between.xml"), invoice());
        folder.look();
        lookAfter(STILL);

        assertThat(documentsCalled("between.xml")).isEqualTo(1);
        assertThat(told()).containsExactlyInAnyOrder(Kind.LINK, Kind.SUBFOLDER, Kind.NO_FILE);
    }

    @Test
    void tellsOfWhatItMayNotRead() throws IOException {
        assumeFalse(System.getProperty("user.name").equals("root"), "root may read everything");
        var locked = Files.createFile(
                inbox.resolve("000-locked.pdf"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("---------")));
        Files.write(inbox.resolve("after.xml"), invoice());
        folder.look();
        lookAfter(STILL);

        assertThat(documentsCalled("after.xml")).isEqualTo(1);
        assertThat(told()).containsExactly(Kind.UNREADABLE);

        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rw-------"));
        lookAfter(ofMinutes(2));
        assertThat(told()).isEmpty();
    }

    @Test
    void tellsOfTroubleOnceAlsoAfterARestart() throws IOException {
        Files.createDirectory(inbox.resolve("scanner"));
        folder.look();
        folder.look();
        restart();
        folder.look();

        var id = jdbc.sql("select id::text from sisinfo.inbox_trouble")
                .query(String.class)
                .single();
        assertThat(jdbc.sql("select count(*) from sisinfo.notification where event_key like '%' || ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isLessThanOrEqualTo(admins());
        assertThat(troubles.newest()).singleElement().satisfies(it -> {
            assertThat(it.name()).isEqualTo("scanner");
            assertThat(it.kind()).isEqualTo(Kind.SUBFOLDER);
        });

        Files.delete(inbox.resolve("scanner"));
        folder.look();
        assertThat(troubles.newest()).isEmpty();
    }

    @Test
    void followsNoLinkAndOverwritesNothing() throws IOException {
        var secret = Files.write(temporary.resolve("secret.xml"), invoice());
        var victim = Files.writeString(temporary.resolve("victim.txt"), "untouched");
        Files.createSymbolicLink(inbox.resolve("link.xml"), secret);
        Files.createSymbolicLink(inbox.resolve("refused/other.xml.motivo.txt"), victim);
        Files.createSymbolicLink(inbox.resolve("refused/other.xml"), victim);
        Files.writeString(inbox.resolve("other.xml"), "<pedido/>");
        folder.look();
        lookAfter(STILL);

        assertThat(documentsCalled("link.xml")).isZero();
        assertThat(inbox.resolve("link.xml")).exists();
        assertThat(victim).content().isEqualTo("untouched");
        assertThat(inbox.resolve("refused/other.xml")).isSymbolicLink();
        assertThat(refused()).hasSize(4).anyMatch(it -> it.matches("\\d+-other\\.xml\\.motivo\\.txt"));
    }

    @Test
    void movesNothingThroughAFolderThatIsALink() throws IOException {
        Files.delete(inbox.resolve("done"));
        var elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Files.createSymbolicLink(inbox.resolve("done"), elsewhere);
        Files.write(inbox.resolve("waiting.xml"), invoice());
        folder.look();
        lookAfter(STILL);

        assertThat(elsewhere).isEmptyDirectory();
        assertThat(told()).containsExactly(Kind.FOLDER);

        Files.delete(inbox.resolve("done"));
        lookAfter(STILL);
        lookAfter(STILL);
        assertThat(told()).isEmpty();
        assertThat(inbox.resolve("done/waiting.xml")).exists();
    }

    @Test
    void takesInNamesOfAnyEncodingFormAndLength() throws IOException {
        var long1 = "n".repeat(247) + ".xml";
        Files.write(new FileName("%6E%E3%6F%2E%78%6D%6C").in(inbox), invoice()); // ISO-8859-1
        Files.write(new FileName("%63%6F%CC%81%70%69%61%2E%78%6D%6C").in(inbox), invoice()); // decomposed
        Files.write(inbox.resolve(long1), invoice());
        Files.writeString(new FileName("%E9%2E%78%6D%6C").in(inbox), "<pedido/>");
        Files.writeString(inbox.resolve("r".repeat(251) + ".xml"), "<pedido/>");
        folder.look();
        lookAfter(STILL);

        assertThat(documentsCalled("não.xml")).isEqualTo(1);
        assertThat(documentsCalled("cópia.xml")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from sisinfo.document where file_name_plain = sisinfo.plain('copia.xml')")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(inbox.resolve("done").resolve(long1)).exists();
        assertThat(refused()).hasSize(4);
        assertThat(told()).isEmpty();
    }
}
