package sisinfo;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The words a process shares with Java, as the contract classes spell them. */
record Contract(
        String processId,
        String className,
        Set<String> jobTypes,
        Set<String> messages,
        Set<String> errors,
        Set<String> userTasks,
        Set<String> decisions) {

    private static final String ROOM = "process";

    /** Every class of a {@code process} room that names a process. */
    static List<Contract> all() {
        return Models.files("sisinfo", ".class")
                .filter(file -> file.getParent().endsWith(ROOM))
                .map(file -> file.toString().replace('\\', '/'))
                .map(file -> file.substring(file.lastIndexOf("/sisinfo/") + 1))
                .filter(file -> !file.contains("$") && !file.endsWith("package-info.class"))
                .map(file -> load(file.replace(".class", "").replace('/', '.')))
                .filter(type -> Arrays.stream(type.getFields()).anyMatch(Contract::isProcessId))
                .map(Contract::of)
                .toList();
    }

    private static Contract of(Class<?> type) {
        var id = Arrays.stream(type.getFields()).filter(Contract::isProcessId).findFirst();
        return new Contract(
                value(id.orElseThrow()),
                type.getSimpleName(),
                words(type, "JobTypes"),
                words(type, "Messages"),
                words(type, "Errors"),
                words(type, "UserTasks"),
                words(type, "Decisions"));
    }

    private static Set<String> words(Class<?> type, String group) {
        return Arrays.stream(type.getClasses())
                .filter(nested -> nested.getSimpleName().equals(group))
                .flatMap(nested -> Arrays.stream(nested.getFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(Contract::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isProcessId(Field field) {
        return field.getName().equals("PROCESS_ID");
    }

    private static String value(Field field) {
        try {
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return className;
    }
}
