package sisinfo.session.web;

import java.util.List;
import java.util.Map;
import sisinfo.web.Phrases;

/** What a browser tells of itself, as far as it helps its owner to know it again; empty where it tells nothing. */
record Device(String browser, String system) {

    /** In this order: most browsers also claim to be others. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser", "Samsung Internet"),
            Map.entry("Firefox", "Firefox"),
            Map.entry("FxiOS", "Firefox"),
            Map.entry("CriOS", "Chrome"),
            Map.entry("Chrome", "Chrome"),
            Map.entry("Safari", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("Linux", "Linux"));

    static Device of(String agent) {
        return new Device(first(BROWSERS, agent), first(SYSTEMS, agent));
    }

    String words(Phrases phrases) {
        if (browser.isEmpty()) {
            return system.isEmpty() ? phrases.of("sessions.unknownDevice") : system;
        }
        return system.isEmpty() ? browser : phrases.of("sessions.device", browser, system);
    }

    String icon() {
        return switch (system) {
            case "Android", "iPhone" -> "bi-phone";
            case "iPad" -> "bi-tablet";
            case "" -> "bi-question-circle";
            default -> "bi-laptop";
        };
    }

    private static String first(List<Map.Entry<String, String>> names, String agent) {
        return names.stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
