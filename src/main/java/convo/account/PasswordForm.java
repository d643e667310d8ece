package convo.account;

import static convo.words.Words.account;

import convo.access.Place;
import convo.access.Visitor;
import convo.signin.PasswordRule;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is wrong with a new password; what was typed is never shown again. */
public record PasswordForm(Map<String, String> errors) implements Form {
  static PasswordForm blank() {
    return new PasswordForm(Map.of());
  }

  static PasswordForm from(Context ctx) {
    var objection = PasswordRule.objection(fresh(ctx), known(Visitor.of(ctx)));
    return new PasswordForm(
        objection.map(sentence -> Map.of("password", sentence)).orElse(Map.of()));
  }

  /** What everybody knows of a person: name, address, and the shops she goes to. */
  private static List<String> known(Visitor visitor) {
    var places = visitor.places().stream().map(Place::label);
    var person = visitor.person();
    return Stream.concat(Stream.of(person.name(), person.email(), "Convo"), places).toList();
  }

  static PasswordForm wrong() {
    return new PasswordForm(Map.of("current", account().wrongPassword()));
  }

  static String current(Context ctx) {
    return Form.verbatim(ctx, "current");
  }

  static String fresh(Context ctx) {
    return Form.verbatim(ctx, "password");
  }
}
