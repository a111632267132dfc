package sisinfo.reading.gemini;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.springframework.core.io.ClassPathResource;
import sisinfo.reading.ReadableDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Builds what the model is asked: the fields we need and nothing else, each page as a reduced JPEG. */
final class GeminiRequests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_SIDE = 2200;
    private static final String PROMPT = text("reading/gemini-prompt.txt");
    private static final JsonNode SCHEMA = JSON.readTree(text("reading/gemini-schema.json"));

    private GeminiRequests() {}

    static String of(ReadableDocument document) {
        var parts = Stream.concat(
                        Stream.<Map<String, Object>>of(Map.of("text", PROMPT)),
                        document.pages().stream().map(GeminiRequests::picture))
                .toList();
        return JSON.writeValueAsString(Map.of(
                "contents", List.of(Map.of("role", "user", "parts", parts)),
                "generationConfig",
                        Map.of("temperature", 0, "responseMimeType", "application/json", "responseSchema", SCHEMA)));
    }

    private static Map<String, Object> picture(BufferedImage page) {
        return Map.of(
                "inlineData",
                Map.of("mimeType", "image/jpeg", "data", Base64.getEncoder().encodeToString(jpeg(page))));
    }

    private static byte[] jpeg(BufferedImage page) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(page.getWidth(), page.getHeight()));
        int width = (int) (page.getWidth() * scale);
        int height = (int) (page.getHeight() * scale);
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = small.createGraphics();
        g.drawImage(page.getScaledInstance(width, height, Image.SCALE_SMOOTH), 0, 0, java.awt.Color.WHITE, null);
        g.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(small, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
