package sisinfo.running;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the house encrypts, hashes, signs and draws with is what docs/security.md says, and nothing that is broken. */
class CryptographyDocumentedTests {

    private static final Pattern ASKED = Pattern.compile("\\b(?:MessageDigest|Mac|Cipher|Signature|KeyPairGenerator|"
            + "KeyFactory|KeyGenerator|SecretKeyFactory|KeyAgreement|KDF|SSLContext)\\s*\\.getInstance\\(\\s*([^,)]+)");
    private static final Pattern LITERAL = Pattern.compile("\"([\\w/-]+)\"");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|");
    private static final Pattern BROKEN = Pattern.compile(
            "(?i)/ECB|PKCS1Padding|\"DES(?:ede)?[\"/]|\"RC4|MD5with|SHA1with|\"(?:MD2|MD4|MD5|SHA-?1)\"|DigestUtils\\.md5");
    private static final Pattern BLIND = Pattern.compile(
            "TrustManager|HostnameVerifier|\\.sslContext\\(|InsecureTrust|usePlaintext|disableHostnameVerification");
    private static final Pattern GUESSABLE = Pattern.compile(
            "\\bnew (?:java\\.util\\.)?Random\\(|Math\\.random|ThreadLocalRandom|RandomStringUtils|SplittableRandom");

    @Test
    void listsWhatIsUsedAndNothingElse() throws IOException {
        var used = sources().flatMap(CryptographyDocumentedTests::algorithms).collect(toCollection(TreeSet::new));

        assertThat(used).hasSizeGreaterThan(4).isEqualTo(listed());
    }

    @Test
    void usesNothingBroken() throws IOException {
        assertThat(sources().filter(it -> BROKEN.matcher(it.text()).find()).map(Source::name))
                .as("MD5 of what everybody may know: old records are found by it, browsers ask whether a file changed")
                .containsExactlyInAnyOrder("Digests.java", "WebConfiguration.java", "IconSheet.java");
    }

    @Test
    void drawsNoSecretFromWhatCanBeGuessed() throws IOException {
        assertThat(sources().filter(it -> GUESSABLE.matcher(it.text()).find()).map(Source::name))
                .as("numbers that may be guessed: free ports of the embedded servers")
                .containsExactly("Ports.java");
    }

    @Test
    void trustsNoCertificateBlindly() throws IOException {
        assertThat(sources().filter(it -> BLIND.matcher(it.text()).find()).map(Source::name))
                .as("who answers must be who was asked: leave certificates to the JDK")
                .isEmpty();
        assertThat(Repository.read("workers/src/main/resources/application.properties")
                        + Repository.read("docker-compose.yml"))
                .doesNotContainIgnoringCase("smtp.ssl.trust")
                .doesNotContainIgnoringCase("checkserveridentity=false")
                .doesNotContainIgnoringCase("SMTP_SSL_TRUST");
    }

    private record Source(String name, String text) {}

    /** Where a name is handed on, every name of an algorithm in the file counts. */
    private static Stream<String> algorithms(Source source) {
        return ASKED.matcher(source.text())
                .results()
                .map(it -> it.group(1).strip())
                .flatMap(it -> it.startsWith("\"")
                        ? Stream.of(it.replace("\"", ""))
                        : LITERAL.matcher(source.text())
                                .results()
                                .map(literal -> literal.group(1))
                                .filter(CryptographyDocumentedTests::isAlgorithm));
    }

    private static boolean isAlgorithm(String word) {
        return Stream.of("MessageDigest", "Signature", "Mac", "Cipher")
                .anyMatch(kind -> Security.getAlgorithms(kind).contains(word.toUpperCase(Locale.ROOT)));
    }

    /** The first table below the heading about cryptography. */
    private static TreeSet<String> listed() throws IOException {
        var section = List.of(Repository.read("docs/security.md").split("(?m)^## ")).stream()
                .filter(it -> it.startsWith("Cryptography"))
                .findFirst()
                .orElseThrow();
        return ROW.matcher(section.split("(?m)^\\| key \\|", 2)[0])
                .results()
                .map(it -> it.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<Source> sources() throws IOException {
        try (var files = Files.walk(Repository.ROOT)) {
            return files
                    .filter(it -> it.toString().contains("src/main/java/")
                            && it.toString().endsWith(".java"))
                    .map(CryptographyDocumentedTests::read)
                    .toList()
                    .stream();
        }
    }

    private static Source read(Path file) {
        try {
            return new Source(file.getFileName().toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
