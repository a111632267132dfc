package sisinfo.access;

import java.lang.reflect.Method;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Reads what a method or its class says about who may call it. */
public final class Required {

    private Required() {}

    /** Empty when it is open, or says nothing. */
    public static Optional<Permission> by(Method method, Class<?> type) {
        if (AnnotatedElementUtils.hasAnnotation(method, Open.class)) {
            return Optional.empty();
        }
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method, Needs.class))
                .or(() -> Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(type, Needs.class)))
                .map(Needs::value);
    }

    public static boolean isOpen(Method method, Class<?> type) {
        return AnnotatedElementUtils.hasAnnotation(method, Open.class)
                || (AnnotatedElementUtils.hasAnnotation(type, Open.class)
                        && !AnnotatedElementUtils.hasAnnotation(method, Needs.class));
    }
}
