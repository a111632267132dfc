package sisinfo.embedded;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The smallest application that uses every store and the engine. */
@SpringBootApplication
class TinyApplication {

    public static void main(String[] arguments) throws InterruptedException {
        SpringApplication.run(TinyApplication.class, arguments);
        Thread.currentThread().join();
    }

    @Bean
    Supplier<Map<String, String>> readersConsoleLines() {
        return () -> Map.of("Leitores", "XML, PDF");
    }
}
