package sisinfo;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.audit.AuditTrail;

/** Every change can be traced to somebody: a use case that writes takes it down in the audit trail. */
class AuditedUseCaseTests {

    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("sisinfo");

    private static final Map<String, String> SILENT_WITH_A_REASON = Map.ofEntries(
            Map.entry("ApiTokens.recognise", "counts when a token was last used; what it then does is taken down"),
            Map.entry("AuditLog.page", "reads"),
            Map.entry("Documents.lock", "changes nothing"),
            Map.entry("InboxTroubles.are", "what a look at the watched folder found; nobody did it"),
            Map.entry("InvoiceQueries.each", "reads; its caller takes the export down"),
            Map.entry("KeyPool.failed", "a counter of calls"),
            Map.entry("KeyPool.keyOf", "lifts a rest that is over"),
            Map.entry("KeyPool.reserve", "lifts a rest that is over"),
            Map.entry("KeyPool.succeeded", "a counter of calls"),
            Map.entry("KeyPool.usedUpForNow", "the provider's quota, over by itself"),
            Map.entry("KeyPool.usedUpForToday", "the provider's quota, over by itself"),
            Map.entry("KeyPool.views", "reads"),
            Map.entry("KnownDevices.arrive", "part of a sign-in, which is taken down"),
            Map.entry("Mails.forget", "part of a use case, which takes down why"),
            Map.entry("Mails.forgetOld", "a rule of the house: 180 days"),
            Map.entry("Mails.write", "the use case that writes a letter takes down why"),
            Map.entry("NotificationPreferences.offersMail", "reads"),
            Map.entry("Notifications.forgetOld", "a rule of the house: 180 days"),
            Map.entry("Notifications.markAllRead", "a person's own reading"),
            Map.entry("Notifications.markRead", "a person's own reading"),
            Map.entry("Readings.forget", "a rule of the house: seven days; that it was read stays taken down"),
            Map.entry("Reviews.check", "changes nothing"),
            Map.entry("Reviews.unkeepable", "changes nothing"),
            Map.entry("SavedFilters.delete", "a person's own convenience"),
            Map.entry("SavedFilters.save", "a person's own convenience"),
            Map.entry("SecondFactors.areOffered", "reads"),
            Map.entry("SecondFactors.begin", "counts only once its first code came, which is taken down"),
            Map.entry("SignIns.passwordWasRight", "half of a sign-in; the whole is taken down"));

    @Test
    void writesNothingInSilence() {
        var silent = writers()
                .filter(method -> !reaches(method, AuditedUseCaseTests::isTrail))
                .map(AuditedUseCaseTests::name)
                .collect(toCollection(TreeSet::new));

        assertThat(writers()).hasSizeGreaterThan(20);
        assertThat(silent)
                .as("use cases that write and tell nobody: call AuditTrail.record, or give the reason here")
                .isEqualTo(new TreeSet<>(SILENT_WITH_A_REASON.keySet()));
    }

    private static Stream<JavaMethod> writers() {
        return HOUSE.stream()
                .filter(type -> type.isAnnotatedWith(Service.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> transactional(method).orElse(false)
                        || (transactional(method).isEmpty() && reaches(method, AuditedUseCaseTests::isWriting)));
    }

    /** Whether its transaction may write; empty when it has none of its own. */
    private static Optional<Boolean> transactional(JavaCodeUnit method) {
        return method.tryGetAnnotationOfType(Transactional.class)
                .or(() -> method.getOwner().tryGetAnnotationOfType(Transactional.class))
                .map(it -> !it.readOnly());
    }

    private static boolean isTrail(JavaCodeUnit unit) {
        return unit.getOwner().isEquivalentTo(AuditTrail.class);
    }

    private static boolean isWriting(JavaCodeUnit unit) {
        return unit.getOwner().getFullName().startsWith(JdbcClient.class.getName())
                        && unit.getName().equals("update")
                || unit.getName().startsWith("save")
                        && unit.getOwner().getSimpleName().endsWith("Repository")
                || unit.getOwner().getPackageName().startsWith("sisinfo")
                        && transactional(unit).orElse(false);
    }

    private static boolean reaches(JavaCodeUnit start, Predicate<JavaCodeUnit> what) {
        return reaches(start, feature(start), what, new HashSet<>());
    }

    private static boolean reaches(
            JavaCodeUnit unit, String feature, Predicate<JavaCodeUnit> what, Set<JavaCodeUnit> seen) {
        return Stream.concat(unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
                .flatMap(it -> it.getTarget().resolveMember().stream())
                .filter(JavaCodeUnit.class::isInstance)
                .map(JavaCodeUnit.class::cast)
                .anyMatch(next -> what.test(next)
                        || (feature(next).equals(feature) && seen.add(next) && reaches(next, feature, what, seen)));
    }

    /** {@code sisinfo.invoice}, and with it {@code sisinfo.invoice.engine}. */
    private static String feature(JavaCodeUnit unit) {
        var words = unit.getOwner().getPackageName().split("\\.");
        return words.length < 2 ? "" : words[0] + "." + words[1];
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
