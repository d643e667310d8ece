package convo.access;

/**
 * A person's own account.
 *
 * @param hasPassword whether a change asks for the current one
 */
public record AccountPage(
    Visitor visitor, NameForm name, PasswordForm password, boolean hasPassword) {}
