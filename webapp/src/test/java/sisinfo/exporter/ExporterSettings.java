package sisinfo.exporter;

import java.util.Map;

/** Lets tests of configuration ask the exporter itself what it takes. */
public final class ExporterSettings {

    private ExporterSettings() {}

    public static void check(Map<String, Object> arguments) {
        Settings.from(arguments);
    }
}
