package sisinfo.people.web;

import java.util.List;
import java.util.stream.Stream;
import sisinfo.access.Permission;
import sisinfo.access.Role;

/** What each role may do, read from the one table there is. */
final class PermissionTable {

    private PermissionTable() {}

    /** @param allowed for each role, in their order */
    record Row(String permission, List<Boolean> allowed) {}

    static List<Row> rows() {
        return Stream.of(Permission.values())
                .filter(permission -> permission.from().isPresent())
                .map(permission -> new Row(
                        permission.name(),
                        Stream.of(Role.values()).map(permission::isFor).toList()))
                .toList();
    }
}
