package sisinfo;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RequestMapping;
import sisinfo.access.Needs;
import sisinfo.access.Open;

/** Deny first: every use case and every page says what one must be allowed to. */
class UseCaseTests {

    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("sisinfo");

    @Test
    void everyUseCaseSaysWhoMay() {
        assertThat(useCases()).hasSizeGreaterThan(40);
        assertThat(useCases().filter(Predicate.not(UseCaseTests::saysWhoMay)).map(JavaMethod::getFullName))
                .as("use cases without @Needs or @Open: anybody could call them")
                .isEmpty();
    }

    @Test
    void everyPageSaysWhoMay() {
        assertThat(pages()).hasSizeGreaterThan(40);
        assertThat(pages().filter(Predicate.not(UseCaseTests::saysWhoMay)).map(JavaMethod::getFullName))
                .as("pages without @Needs or @Open: they are shut to everybody")
                .isEmpty();
    }

    private static Stream<JavaMethod> useCases() {
        return HOUSE.stream()
                .filter(type -> type.isAnnotatedWith(Service.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static Stream<JavaMethod> pages() {
        return HOUSE.stream()
                .filter(type -> type.isMetaAnnotatedWith(Controller.class) || type.isAnnotatedWith(Controller.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class)
                        || method.isAnnotatedWith(RequestMapping.class));
    }

    private static boolean saysWhoMay(JavaMethod method) {
        JavaClass type = method.getOwner();
        return Stream.of(Needs.class, Open.class)
                .anyMatch(word -> method.isAnnotatedWith(word) || type.isAnnotatedWith(word));
    }
}
