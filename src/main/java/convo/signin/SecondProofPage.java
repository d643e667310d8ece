package convo.signin;

import convo.access.Account;
import convo.web.View;
import java.util.Optional;

/**
 * What the page shows on which the second factor is proved.
 *
 * @param demoCode the code of the moment, for the demo's own people
 */
public record SecondProofPage(
    View view, Account account, SecondFactorCode form, Optional<String> demoCode) {}
