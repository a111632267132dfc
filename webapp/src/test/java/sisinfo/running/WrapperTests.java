package sisinfo.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./mvnw} on machines that are not as one would wish, in a copy whose Maven cannot be downloaded. */
@DisabledOnOs(OS.WINDOWS)
class WrapperTests {

    private static final List<String> TOOLS = List.of(
            "sh",
            "sed",
            "head",
            "basename",
            "dirname",
            "readlink",
            "mkdir",
            "mktemp",
            "rm",
            "mv",
            "cut",
            "sort",
            "tar",
            "printf",
            "uname",
            "sha256sum",
            "curl",
            "env");

    @TempDir
    Path machine;

    private Path tools;

    @BeforeEach
    void layOutTheMachine() throws IOException {
        tools = Files.createDirectories(machine.resolve("tools"));
        for (String tool : TOOLS) {
            Stream.of("/usr/bin", "/bin")
                    .map(folder -> Path.of(folder, tool))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .ifPresent(found -> link(tools.resolve(tool), found));
        }
        Path settings =
                Files.createDirectories(machine.resolve("project/.mvn/wrapper")).resolve("maven-wrapper.properties");
        // Port 9 of the machine itself: nobody answers, at once.
        Files.writeString(
                settings,
                Repository.read(".mvn/wrapper/maven-wrapper.properties")
                        .replaceAll("https://[^/]+/", "http://127.0.0.1:9/"));
        Files.copy(Repository.ROOT.resolve("mvnw"), machine.resolve("project/mvnw"));
    }

    @Test
    void passesOverAnOlderJavaOnThePath() throws Exception {
        Path old = javac("old/bin/javac", 17);
        link(tools.resolve("javac"), old);
        javac(".sdkman/candidates/java/999-ours/bin/javac", 999);
        needJava(999); // which no machine has in its usual places
        maven("3.9.16");

        assertThat(mvnw(Map.of("JAVA_HOME", home(old))))
                .contains("JAVA_HOME=" + machine.resolve(".sdkman/candidates/java/999-ours"));
    }

    @Test
    void looksElsewhereWhenJavaHomeIsNowhere() throws Exception {
        maven("3.9.16");
        Path jdk = javac("jdk/bin/javac", 25);
        link(tools.resolve("javac"), jdk);

        assertThat(mvnw(Map.of("JAVA_HOME", "/nowhere"))).contains("JAVA_HOME=" + home(jdk));
    }

    @Test
    void usesTheInstalledMavenWhenThePinnedOneCannotBeDownloaded() throws Exception {
        maven("3.8.7");

        assertThat(mvnw(Map.of())).contains("Maven 3.8.7 runs --version");
    }

    @Test
    void prefersThePinnedMaven() throws Exception {
        maven("3.8.7");
        String name = Repository.read(".mvn/wrapper/maven-wrapper.properties")
                .replaceAll("(?s).*/(apache-maven-[0-9.]+)-bin.tar.gz.*", "$1");
        program(machine.resolve("home/.m2/wrapper/dists/" + name + "/bin/mvn"), "echo \"pinned runs $*\"");

        assertThat(mvnw(Map.of())).contains("pinned runs --version");
    }

    @Test
    void saysWhatToInstallWhenThereIsNoMavenAtAll() throws Exception {
        assertThat(mvnw(Map.of())).contains("ended with 1", "no Maven 3.8.6 or newer is installed", "install Maven");
        assertThat(machine.resolve("home/.m2/wrapper/dists")).isEmptyDirectory();
    }

    @Test
    void doesNotTakeAnInstalledMavenThatIsTooOld() throws Exception {
        maven("3.6.3");

        assertThat(mvnw(Map.of())).contains("ended with 1", "no Maven 3.8.6 or newer is installed");
    }

    @Test
    void saysWhichJavaToInstall() throws Exception {
        needJava(999);

        assertThat(mvnw(Map.of())).contains("ended with 1", "needs a JDK 999 or newer", "set JAVA_HOME");
    }

    private String mvnw(Map<String, String> environment) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("sh", machine.resolve("project/mvnw").toString(), "--version")
                .redirectErrorStream(true)
                .redirectOutput(machine.resolve("out").toFile());
        builder.environment().clear();
        builder.environment()
                .put("HOME", Files.createDirectories(machine.resolve("home")).toString());
        builder.environment().put("SDKMAN_DIR", machine.resolve(".sdkman").toString());
        builder.environment().put("PATH", machine.resolve("bin") + File.pathSeparator + tools);
        // A machine of tests has a new enough JDK: the one that runs them.
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        var process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return Files.readString(machine.resolve("out")) + "ended with " + process.exitValue();
    }

    private void needJava(int version) throws IOException {
        Path mvnw = machine.resolve("project/mvnw");
        Files.writeString(mvnw, Files.readString(mvnw).replace("needed_java=25", "needed_java=" + version));
    }

    private Path javac(String place, int version) throws IOException {
        return program(machine.resolve(place), "echo javac %d.0.1".formatted(version));
    }

    private void maven(String version) throws IOException {
        program(
                tools.resolve("mvn"),
                "echo \"Apache Maven %1$s\"; echo \"Maven %1$s runs $* with JAVA_HOME=$JAVA_HOME\"".formatted(version));
    }

    private static Path program(Path file, String line) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private static String home(Path javac) {
        return javac.getParent().getParent().toString();
    }

    private static void link(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
