package sisinfo.embedded.engine;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Binds the broker's gossip socket to loopback. Every other listener has a setting; this one listens on all interfaces
 * whatever is configured, so a changed copy of its class is put before the original on the class path.
 */
final class LoopbackGossip {

    private static final Logger log = LoggerFactory.getLogger(LoopbackGossip.class);
    private static final String CLASS = "io/atomix/cluster/messaging/impl/NettyUnicastService.class";
    private static final ClassDesc ADDRESS = ClassDesc.of("java.net.InetSocketAddress");
    private static final MethodTypeDesc PORT_ONLY = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
    private static final MethodTypeDesc HOST_AND_PORT =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String, ConstantDescs.CD_int);

    private LoopbackGossip() {}

    static void write(Path boot, Path home) throws IOException {
        Path copy = boot.resolve(CLASS);
        Files.deleteIfExists(copy);
        Optional<byte[]> changed = original(home).flatMap(LoopbackGossip::bindToLoopback);
        if (changed.isPresent()) {
            Files.createDirectories(copy.getParent());
            Files.write(copy, changed.get());
        } else {
            log.warn("The engine's gossip port (UDP) cannot be bound to loopback: close it in the firewall");
        }
    }

    /** Replaces {@code new InetSocketAddress(port)} by {@code new InetSocketAddress("127.0.0.1", port)}. */
    static Optional<byte[]> bindToLoopback(byte[] original) {
        var file = ClassFile.of();
        ClassModel model = file.parse(original);
        boolean[] found = new boolean[1];
        byte[] changed = file.transformClass(model, ClassTransform.transformingMethodBodies((code, element) -> {
            if (isPortOnly(element)) {
                found[0] = true;
                withHost(code);
            } else {
                code.with(element);
            }
        }));
        return found[0] ? Optional.of(changed) : Optional.empty();
    }

    private static boolean isPortOnly(CodeElement element) {
        return element instanceof InvokeInstruction call
                && call.owner().asSymbol().equals(ADDRESS)
                && call.name().equalsString("<init>")
                && call.typeSymbol().equals(PORT_ONLY);
    }

    private static void withHost(CodeBuilder code) {
        code.loadConstant("127.0.0.1").swap().invokespecial(ADDRESS, "<init>", HOST_AND_PORT);
    }

    private static Optional<byte[]> original(Path home) throws IOException {
        try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
            Optional<Path> jar = jars.filter(
                            path -> path.getFileName().toString().startsWith("zeebe-atomix-cluster"))
                    .findFirst();
            return jar.isEmpty() ? Optional.empty() : read(jar.get());
        }
    }

    private static Optional<byte[]> read(Path path) throws IOException {
        try (var jar = new JarFile(path.toFile())) {
            ZipEntry entry = jar.getEntry(CLASS);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream content = jar.getInputStream(entry)) {
                return Optional.of(content.readAllBytes());
            }
        }
    }
}
