package sisinfo.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tasks that do what no task should. */
final class Misbehaviour {

    static final List<String> TYPES = List.of(SandboxMain.class.getName(), Misbehaviour.class.getName());

    private Misbehaviour() {}

    /** Says back what it was told, and in which process. */
    public static final class Echo implements SandboxTask {
        @Override
        public byte[] run(byte[] input) {
            System.out.println("chatter of a library");
            return (new String(input, StandardCharsets.UTF_8) + " "
                            + ProcessHandle.current().pid())
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Never ends, and uses the processor for it. */
    public static final class Loop implements SandboxTask {
        @Override
        @SuppressWarnings("InfiniteLoopStatement")
        public byte[] run(byte[] input) {
            long count = 0;
            while (true) {
                count++;
            }
        }
    }

    /** Never ends, and waits for it. */
    public static final class Wait implements SandboxTask {
        @Override
        public byte[] run(byte[] input) throws InterruptedException {
            synchronized (this) {
                wait();
            }
            return input;
        }
    }

    /** Wants more memory than there is. */
    public static final class Eat implements SandboxTask {
        @Override
        public byte[] run(byte[] input) {
            var eaten = new java.util.ArrayList<byte[]>();
            while (eaten.size() < 100_000) {
                eaten.add(new byte[1 << 20]);
            }
            return eaten.getLast();
        }
    }

    /** Answers with more than anybody asked for. */
    public static final class Boast implements SandboxTask {
        @Override
        public byte[] run(byte[] input) {
            return new byte[2 << 20];
        }
    }

    /** Takes the child down. */
    public static final class Fall implements SandboxTask {
        @Override
        public byte[] run(byte[] input) {
            Runtime.getRuntime().halt(9);
            return input;
        }
    }

    /** Throws. */
    public static final class Fail implements SandboxTask {
        @Override
        public byte[] run(byte[] input) {
            throw new IllegalStateException("secret of the input");
        }
    }

    /** Tells whether it knows a secret of its parent. */
    public static final class Spy implements SandboxTask {
        @Override
        public byte[] run(byte[] input) {
            return System.getenv().toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
