package sisinfo.reading.cli;

import org.slf4j.LoggerFactory;

/** Keeps libraries quiet, so that standard output carries the answer alone. */
final class Logging {

    private Logging() {}

    static void quiet() {
        if (LoggerFactory.getILoggerFactory() instanceof ch.qos.logback.classic.LoggerContext context) {
            context.getLogger("ROOT").setLevel(ch.qos.logback.classic.Level.ERROR);
        }
    }
}
