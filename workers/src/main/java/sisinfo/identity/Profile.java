package sisinfo.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sisinfo.shared.UnicodeText;

/**
 * What people say of themselves.
 *
 * @param registrationNumber of the city hall; null for who has none
 */
public record Profile(
        String firstName, String lastName, @Nullable String registrationNumber) {

    private static final int FIRST = 100;
    private static final int LAST = 150;
    private static final int REGISTRATION = 8;

    public Profile(String firstName, String lastName, @Nullable String registrationNumber) {
        this.firstName = oneLine(firstName);
        this.lastName = oneLine(lastName);
        String number = registrationNumber == null ? "" : registrationNumber.strip();
        this.registrationNumber = number.isEmpty() ? null : number;
    }

    Optional<AccountProblem> problem() {
        if (firstName.isEmpty() || lastName.isEmpty() || firstName.length() > FIRST || lastName.length() > LAST) {
            return Optional.of(AccountProblem.NAME_MISSING);
        }
        return registrationNumber != null && registrationNumber.length() > REGISTRATION
                ? Optional.of(AccountProblem.REGISTRATION_TOO_LONG)
                : Optional.empty();
    }

    private static String oneLine(String name) {
        return UnicodeText.composed(name)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", " ")
                .strip();
    }
}
