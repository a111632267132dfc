package sisinfo.embedded.redis;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import sisinfo.embedded.part.Ports;

/** As much of the Redis protocol as starting and stopping a server takes. */
final class RedisConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 3000;

    private final Socket socket = new Socket();
    private final InputStream in;

    RedisConnection(int port, String password) throws IOException {
        socket.connect(new InetSocketAddress(Ports.loopback(), port), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
        ask("AUTH", password);
    }

    /** The strings of the answer; an error answer is an exception. */
    List<String> ask(String... words) throws IOException {
        var command = new StringBuilder("*" + words.length + "\r\n");
        for (String word : words) {
            command.append('$')
                    .append(word.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n");
            command.append(word).append("\r\n");
        }
        socket.getOutputStream().write(command.toString().getBytes(StandardCharsets.UTF_8));
        var answer = new ArrayList<String>();
        read(answer);
        return answer;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void read(List<String> answer) throws IOException {
        String line = line();
        String rest = line.substring(1);
        switch (line.charAt(0)) {
            case '-' -> throw new IOException("Redis answered: " + rest);
            case '$' -> {
                byte[] bytes = in.readNBytes(Integer.parseInt(rest));
                line();
                answer.add(new String(bytes, StandardCharsets.UTF_8));
            }
            case '*' -> {
                for (int i = 0; i < Integer.parseInt(rest); i++) {
                    read(answer);
                }
            }
            default -> answer.add(rest);
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("Redis closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
