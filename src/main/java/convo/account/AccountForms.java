package convo.account;

import convo.access.Account;

/** The forms that stand side by side on a person's own account page; one of them may be wrong. */
public record AccountForms(NameForm name, LanguageForm language, PasswordForm password) {

  static AccountForms of(Account account) {
    return new AccountForms(
        NameForm.of(account.name()), LanguageForm.of(account.language()), PasswordForm.blank());
  }

  AccountForms with(NameForm other) {
    return new AccountForms(other, language, password);
  }

  AccountForms with(LanguageForm other) {
    return new AccountForms(name, other, password);
  }

  AccountForms with(PasswordForm other) {
    return new AccountForms(name, language, other);
  }
}
