package sisinfo.sandbox;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The few jars a child needs: where they lie, or unpacked when they lie within the application's jar. */
final class SandboxClassPath {

    /** One type of each jar; a jar that is not there is left out. */
    static final List<String> TYPES = List.of(
            "sisinfo.sandbox.SandboxMain",
            "org.apache.pdfbox.Loader",
            "org.apache.pdfbox.io.IOUtils",
            "org.apache.fontbox.FontBoxFont",
            "org.apache.commons.logging.LogFactory",
            "org.apache.pdfbox.jbig2.JBIG2ImageReaderSpi",
            "com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi",
            "com.github.jaiimageio.impl.common.ImageUtil",
            "org.bouncycastle.jce.provider.BouncyCastleProvider",
            "tools.jackson.databind.json.JsonMapper",
            "tools.jackson.core.JsonParser",
            "com.fasterxml.jackson.annotation.JsonProperty",
            "org.slf4j.Logger");

    /** {@code jar:nested:/opt/sisinfo.jar/!BOOT-INF/lib/pdfbox.jar!/} */
    private static final Pattern NESTED = Pattern.compile("jar:nested:(.*)/!(BOOT-INF/.*?)!?/?");

    private SandboxClassPath() {}

    /**
     * @param types one of each jar or folder of classes
     * @param folder where jars are put that are packed in another
     */
    static String find(List<String> types, Path folder) throws IOException {
        var path = new LinkedHashSet<String>();
        for (var type : types) {
            var source = source(type);
            if (source != null) {
                path.add(file(source, folder).toString());
            }
        }
        return String.join(File.pathSeparator, path);
    }

    private static @Nullable URL source(String type) {
        try {
            return Class.forName(type, false, SandboxClassPath.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation();
        } catch (ClassNotFoundException notPartOfThisApplication) {
            return null;
        }
    }

    private static Path file(URL source, Path folder) throws IOException {
        var nested = NESTED.matcher(source.toString());
        if (!nested.matches()) {
            return Path.of(URI.create(source.toString()));
        }
        var inner = nested.group(2);
        try (var jar =
                new ZipFile(Path.of(URI.create("file:" + nested.group(1))).toFile())) {
            return inner.endsWith(".jar") ? unpackedJar(jar, inner, folder) : unpackedClasses(jar, inner, folder);
        }
    }

    private static Path unpackedJar(ZipFile jar, String inner, Path folder) throws IOException {
        var target = folder.resolve(inner.substring(inner.lastIndexOf('/') + 1));
        try (var in = jar.getInputStream(jar.getEntry(inner))) {
            Files.copy(in, target);
        }
        return target;
    }

    private static Path unpackedClasses(ZipFile jar, String inner, Path folder) throws IOException {
        var target = folder.resolve("classes");
        for (var entry : jar.stream()
                .filter(it -> it.getName().startsWith(inner) && it.getName().endsWith(".class"))
                .toList()) {
            var file = target.resolve(entry.getName().substring(inner.length()));
            Files.createDirectories(file.getParent());
            try (var in = jar.getInputStream(entry)) {
                Files.copy(in, file);
            }
        }
        return target;
    }
}
