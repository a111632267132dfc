package sisinfo.running;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/security.md has a row for each requirement of the standard, and for nothing else. */
class ProtectionListTests {

    private static List<String> standard;
    private static List<ProtectionList.Row> rows;

    @BeforeAll
    static void read() throws IOException {
        try (var file = ProtectionListTests.class.getResourceAsStream("/sisinfo/running/asvs-5.0.0-levels-1-2.txt")) {
            standard = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.startsWith("#"))
                    .toList();
        }
        rows = new ProtectionList(standard).rows(Repository.read("docs/security.md"));
    }

    @Test
    void knowsTheStandard() {
        assertThat(standard)
                .hasSize(253)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(ProtectionList.ORDER)
                .allMatch(it -> it.matches("\\d+\\.\\d+\\.\\d+"));
    }

    @Test
    void saysSomethingAboutEveryRequirement() {
        var missing = new TreeSet<>(ProtectionList.ORDER);
        missing.addAll(standard);
        rows.forEach(it ->
                missing.removeAll(it.ids().stream().filter(standard::contains).toList()));

        assertThat(missing).as("requirements without a row in docs/security.md").isEmpty();
    }

    @Test
    void namesOnlyRequirementsThatExist() {
        assertThat(rows.stream().flatMap(it -> it.ids().stream()))
                .as("numbers that are not of level 1 or 2: mark those of level 3 with (L3)")
                .allMatch(it -> standard.contains(it)
                        || it.matches("\\d+\\.\\d+\\.\\d+ \\(L3\\)") && !standard.contains(it.replace(" (L3)", "")));
    }

    @Test
    void saysItOnce() {
        assertThat(rows.stream().flatMap(it -> it.ids().stream()).collect(groupingBy(it -> it)))
                .as("requirements with two rows")
                .allSatisfy((id, times) -> assertThat(times).as(id).hasSize(1));
    }

    @Test
    void saysWhereOrWhyNot() {
        assertThat(rows)
                .hasSizeGreaterThan(50)
                .allSatisfy(it -> assertThat(it.where())
                        .as(it.ids().stream().collect(joining(", ")))
                        .isNotBlank());
    }

    @Test
    void understandsCommasAndRanges() {
        var list = new ProtectionList(List.of("1.2.8", "1.2.9", "1.2.10", "1.3.1", "2.1.1"));

        assertThat(list.ids("1.2.8, 2.1.1")).containsExactly("1.2.8", "2.1.1");
        assertThat(list.ids("1.2.9–1.3.1")).containsExactly("1.2.9", "1.2.10", "1.3.1");
        assertThat(list.ids("1.2.8, 1.2.10–2.1.1")).containsExactly("1.2.8", "1.2.10", "1.3.1", "2.1.1");
        assertThat(list.ids("1.2.9–1.9.9")).as("an end that is unknown").containsExactly("1.2.9", "1.9.9");
        assertThat(list.ids("6.3.5 (L3)")).containsExactly("6.3.5 (L3)");
        assertThat(list.rows("| 1.2.8, 1.2.9 | in short | `A#b` and more |\n|---|---|---|\n| | in short | where |"))
                .containsExactly(new ProtectionList.Row(List.of("1.2.8", "1.2.9"), "`A#b` and more"));
    }
}
