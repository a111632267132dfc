package sisinfo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import sisinfo.reading.cli.ReadingCommands;

/** The back office: headless when started from {@code workers}, with pages when started from {@code webapp}. */
@SpringBootApplication
@EnableScheduling
public class SisInfoApplication {

    public static void main(String[] args) {
        if (ReadingCommands.wanted(args)) {
            System.exit(ReadingCommands.run(args));
        }
        SpringApplication.run(SisInfoApplication.class, args);
    }
}
