package sisinfo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The back office: headless when started from {@code workers}, with pages when started from {@code webapp}. */
@SpringBootApplication
@EnableScheduling
public class SisInfoApplication {

    public static void main(String[] args) {
        SpringApplication.run(SisInfoApplication.class, args);
    }
}
