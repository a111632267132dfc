package sisinfo.audit;

import java.util.Set;

/** Which changed fields tell about a person: of a person all but the few that say nothing, of other things the named. */
final class PersonalFields {

    private static final Set<String> ANYWHERE = Set.of("address", "email", "firstName", "lastName", "name", "phone");

    private static final Set<String> HARMLESS =
            Set.of("active", "firstLogin", "lines", "permission", "role", "secondFactor", "sector", "status", "theme");

    private PersonalFields() {}

    static boolean areIn(String objectKind, String field) {
        return objectKind.equals(Action.ObjectKind.USER.name()) ? !HARMLESS.contains(field) : ANYWHERE.contains(field);
    }
}
