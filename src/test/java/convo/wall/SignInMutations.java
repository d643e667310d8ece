package convo.wall;

import static convo.wall.Mutation.java;

import convo.access.AccessMatrixTest;
import convo.signin.ProviderTest;
import java.util.List;

/** The locks on the door: who gets in, and what a refusal tells. */
final class SignInMutations {
  private SignInMutations() {}

  static List<Mutation> all() {
    return List.of(
        Mutation.of(
            "an unknown account is refused without a hash",
            ClockTest.class,
            "it_does_not_tell_who_has_an_account_when_a_password_is_tried",
            java(
                "signin/Passwords.java",
                "inTurn(() -> check(password, hash.orElse(cost.prefix() + NOBODYS)))",
                "hash.isPresent() && inTurn(() -> check(password, hash.orElse(cost.prefix() + NOBODYS)))")),
        Mutation.of(
            "no code is mailed to an unknown account",
            ExistenceTest.class,
            "asking_for_a_code_is_answered_and_mailed_alike_for_known_and_unknown",
            java(
                "signin/CodeQueries.java",
                "      OutboxQueries.add(",
                "      if (handle.createQuery(\"select true from accounts where email = :email\")"
                    + ".bind(\"email\", email).mapTo(Boolean.class).findOne().isPresent()) OutboxQueries.add(")),
        Mutation.of(
            "a password is enough where a second factor is set",
            AccessMatrixTest.class,
            "every_address_answers_everybody_as_written_down",
            java(
                "access/SignedIn.java",
                "return account.secondFactor() && session",
                "return account.email().isEmpty() && session")),
        Mutation.of(
            "whoever has the address at the provider gets in",
            ProviderTest.class,
            "another_subject_with_the_address_of_an_account_does_not_get_in",
            java(
                "signin/IdentityQueries.java",
                "on conflict (email) do nothing\n            returning id",
                "on conflict (email) do update set email = excluded.email\n            returning id")),
        Mutation.of(
            "an answer of the provider is good for any browser",
            ProviderTest.class,
            "an_answer_with_a_nonce_of_another_round_trip_is_refused",
            java(
                "signin/ProviderClient.java",
                "getNonceSessionAttributeName(), trip.nonce())",
                "getNonceSessionAttributeName(), \"another\")")),
        Mutation.of(
            "who is signed in by the provider needs no second factor",
            ProviderTest.class,
            "the_second_factor_is_still_asked_for",
            java(
                "access/SignedIn.java",
                "return account.secondFactor() && session",
                "return account.email().isEmpty() && session")));
  }
}
