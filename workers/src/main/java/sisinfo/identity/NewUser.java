package sisinfo.identity;

import sisinfo.access.Role;

/** What an administrator says of a person who is to have access. */
public record NewUser(String email, String firstName, String lastName, Role role) {}
