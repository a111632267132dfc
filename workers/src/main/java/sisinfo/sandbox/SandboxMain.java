package sisinfo.sandbox;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.SynchronousQueue;
import java.util.logging.LogManager;

/**
 * The child process: takes tasks from its standard input and answers on its standard output, until its input ends.
 * The input is watched while a task runs, so a child never outlives its parent, however that ended.
 */
public final class SandboxMain {

    static final int DONE = 0;
    static final int FAILED = 1;

    private SandboxMain() {}

    public static void main(String[] args) throws InterruptedException {
        var answers = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        System.setOut(System.err);
        LogManager.getLogManager().reset();
        var requests = new SynchronousQueue<Request>();
        var work = new Thread(null, () -> serve(requests, answers), "task", 4 << 20);
        work.setDaemon(true);
        work.start();
        try (var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16))) {
            while (true) {
                var task = in.readUTF();
                var input = in.readNBytes(in.readInt());
                requests.put(new Request(task, input));
            }
        } catch (IOException parentIsGone) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void serve(SynchronousQueue<Request> requests, DataOutputStream answers) {
        try {
            while (true) {
                answer(requests.take(), answers);
            }
        } catch (IOException | InterruptedException nobodyListens) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void answer(Request request, DataOutputStream answers) throws IOException {
        int outcome = DONE;
        byte[] result;
        try {
            var task = (SandboxTask)
                    Class.forName(request.task).getDeclaredConstructor().newInstance();
            result = task.run(request.input);
        } catch (Exception | StackOverflowError e) {
            outcome = FAILED;
            result = e.getClass().getName().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
        answers.writeByte(outcome);
        answers.writeInt(result.length);
        answers.write(result);
        answers.flush();
    }

    /** One task and what it works on. */
    private record Request(String task, byte[] input) {}
}
