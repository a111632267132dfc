package sisinfo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTests {

    @Test
    void saysTheSameThingsInBothLanguages() throws IOException {
        assertThat(keys("/messages_en.properties")).isEqualTo(keys("/messages.properties"));
    }

    private static java.util.Set<String> keys(String bundle) throws IOException {
        var words = new Properties();
        try (var file = MessagesTests.class.getResourceAsStream(bundle)) {
            words.load(file);
        }
        return words.stringPropertyNames();
    }
}
