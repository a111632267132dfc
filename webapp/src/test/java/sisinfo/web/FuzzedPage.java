package sisinfo.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * An address that is served, and the fields its controller asks for.
 *
 * @param method of HTTP
 */
record FuzzedPage(String method, String path, List<String> fields) {

    static FuzzedPage of(String method, String path, HandlerMethod handler) {
        var fields = new ArrayList<String>();
        for (var parameter : handler.getMethodParameters()) {
            fields.addAll(fields(parameter));
        }
        return new FuzzedPage(method, path, List.copyOf(fields));
    }

    private static List<String> fields(MethodParameter parameter) {
        var asked = parameter.getParameterAnnotation(RequestParam.class);
        var type = parameter.getParameterType();
        if (asked != null) {
            var name = parameter.getParameter().getName();
            return List.of(asked.name().isEmpty() ? name : asked.name());
        }
        return type.isRecord() && type != CurrentUser.class
                ? components("", type).toList()
                : List.of();
    }

    private static Stream<String> components(String before, Class<?> form) {
        return Stream.of(form.getRecordComponents()).flatMap(it -> names(before, it));
    }

    private static Stream<String> names(String before, RecordComponent component) {
        var name = before + component.getName();
        Type type = component.getGenericType();
        if (type instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?> element) {
            return element.isRecord() ? components(name + "[0].", element) : Stream.of(name, name + "[0]");
        }
        return component.getType().isRecord() ? components(name + ".", component.getType()) : Stream.of(name);
    }
}
