package sisinfo;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.annotation.JobWorker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.util.ReflectionUtils;

/** Whatever the models ask for, exactly one worker does; and no worker waits for jobs that never come. */
class JobCoverageTests {

    @Test
    void doesEveryJobOnce() {
        var jobTypes = jobTypes();

        assertThat(jobTypes).contains("reading.read-exactly", "invoice.register", "review.remind");
        assertThat(workedOn()).containsExactlyInAnyOrderElementsOf(jobTypes);
    }

    private static List<String> jobTypes() {
        return classes("process/*$JobTypes")
                .map(AnnotationMetadata::getClassName)
                .map(JobCoverageTests::load)
                .flatMap(type -> Arrays.stream(type.getFields()))
                .map(JobCoverageTests::word)
                .toList();
    }

    private static List<String> workedOn() {
        return classes("*")
                .flatMap(type -> type.getAnnotatedMethods(JobWorker.class.getName()).stream())
                .map(method -> method.getAnnotationAttributes(JobWorker.class.getName()))
                .map(worker -> String.valueOf(worker.get("type")))
                .toList();
    }

    private static String word(Field constant) {
        return String.valueOf(ReflectionUtils.getField(constant, null));
    }

    private static Stream<AnnotationMetadata> classes(String name) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:sisinfo/**/" + name + ".class"))
                    .map(JobCoverageTests::metadata);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AnnotationMetadata metadata(Resource type) {
        try {
            return new SimpleMetadataReaderFactory().getMetadataReader(type).getAnnotationMetadata();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
