package convo.claims;

/** Undoes the transaction: somebody was faster. */
final class AccountsOvertaken extends RuntimeException {
  private static final long serialVersionUID = 1;
}
