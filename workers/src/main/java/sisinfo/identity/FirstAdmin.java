package sisinfo.identity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import sisinfo.access.Role;

/**
 * On the first start there is nobody: makes one administrator, whose password is shown on the console only, once. Who it
 * is, the first sign-in asks.
 */
@Component("firstAdminConsoleLines")
class FirstAdmin implements ApplicationRunner, Supplier<Map<String, String>> {

    private final Users users;
    private final IdentityProperties properties;
    private final ApplicationContext context;
    private final Map<String, String> lines = Collections.synchronizedMap(new LinkedHashMap<>());

    FirstAdmin(Users users, IdentityProperties properties, ApplicationContext context) {
        this.users = users;
        this.properties = properties;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!users.nobodyYet()) {
            return;
        }
        String password = Secrets.password();
        try {
            users.add(new NewUser(properties.firstAdminEmail(), "Administrador", "SISInfo", Role.ADMIN), password);
        } catch (DataIntegrityViolationException anotherProcessWasFirst) {
            return; // and has shown the password on its own console
        }
        lines.put("E-mail", EmailAddress.normalized(properties.firstAdminEmail()));
        lines.put("Senha provisória", password + " (aparece só agora; será trocada no primeiro acesso)");
        if (!context.containsBean("embeddedParts")) {
            print();
        }
    }

    /** The console box asks for this when the embedded parts run. */
    @Override
    public Map<String, String> get() {
        return lines;
    }

    /** Straight to standard output: a logger would also write the password to files. */
    @SuppressWarnings("SystemOut")
    private void print() {
        lines.forEach((label, value) -> System.out.println(label + ": " + value));
    }
}
