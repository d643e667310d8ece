package convo.support;

import static convo.words.Words.signin;
import static convo.words.Words.support;

import convo.access.Account;
import convo.shops.Shop;
import convo.signin.SecondFactorCode;
import convo.supportsession.Admission;
import convo.supportsession.SupportRequest;
import convo.supportsession.SupportRule;
import convo.supportsession.SupportSession;
import convo.web.Check;
import convo.web.Choice;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What support types to step into a shop.
 *
 * @param shop the shop's slug
 * @param purpose the key of a {@link VisitPurpose}
 * @param change what must be changed, and why; it counts only where that is the purpose
 * @param isEmergency whether the rule of a closed shop is to be broken
 * @param emergency why
 * @param code the second factor, asked for anew
 */
public record SupportSessionForm(
    String shop,
    String reason,
    String ticket,
    String purpose,
    String change,
    boolean isEmergency,
    String emergency,
    String code,
    Map<String, String> errors)
    implements Form {
  /** The shortest reason that says anything; the database asks for as much. */
  static final int SHORTEST_REASON = 10;

  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_TICKET = 40;

  static SupportSessionForm blank(String shop) {
    return new SupportSessionForm(
        shop, "", "", VisitPurpose.LOOK.key(), "", false, "", "", Map.of());
  }

  static SupportSessionForm from(Context ctx, List<ShopChoice> shops) {
    var typed =
        new SupportSessionForm(
            Form.text(ctx, "shop", 40),
            Form.typed(ctx, "reason"),
            Form.typed(ctx, "ticket"),
            purpose(ctx),
            Form.typed(ctx, "change"),
            Form.ticked(ctx, "isEmergency"),
            Form.typed(ctx, "emergency"),
            Form.typed(ctx, "code"),
            Map.of());
    return typed.with(typed.check(shops).errors());
  }

  /** Who says nothing else wants to look. */
  private static String purpose(Context ctx) {
    var chosen = Form.typed(ctx, "purpose");
    return chosen.isEmpty() ? VisitPurpose.LOOK.key() : chosen;
  }

  /** What makes a reason one that nobody could judge later. */
  static Check reason(Check check, String field, String typed) {
    return check
        .that(
            typed.codePointCount(0, typed.length()) >= SHORTEST_REASON,
            field,
            support().sayMore(SHORTEST_REASON))
        .length(field, typed, LONGEST_REASON);
  }

  private Check check(List<ShopChoice> shops) {
    var chosen = chosen(shops);
    var check = new Check().that(chosen.isPresent(), "shop", support().chooseShop());
    reason(check, "reason", reason);
    check
        .required("ticket", ticket, support().giveTicket())
        .line("ticket", ticket, LONGEST_TICKET)
        .that(VisitPurpose.named(purpose).isPresent(), "purpose", support().chooseOne());
    wish().ifPresent(wish -> reason(check, "change", wish));
    check.length("change", change, LONGEST_REASON);
    if (chosen.map(ShopChoice::rule).filter(SupportRule.OFF::equals).isPresent()) {
      check.that(isEmergency, "isEmergency", support().shopClosed());
      reason(check, "emergency", emergency);
    }
    check.length("emergency", emergency, LONGEST_REASON);
    return SecondFactorCode.check(check, code);
  }

  /** What must be changed, and why; empty where support only wants to look. */
  Optional<String> wish() {
    return VisitPurpose.named(purpose).filter(VisitPurpose.CHANGE::equals).map(purposed -> change);
  }

  Optional<ShopChoice> chosen(List<ShopChoice> shops) {
    return shops.stream().filter(choice -> choice.shop().slug().equals(shop)).findFirst();
  }

  /** What the agent asks for, by the rule of the shop. */
  SupportRequest request(Account agent, ShopChoice chosen) {
    return new SupportRequest(
        chosen.shop().id(),
        agent.id(),
        Admission.under(chosen.rule()),
        reason,
        ticket,
        emergency,
        wish());
  }

  SupportSessionForm refused() {
    return with(Map.of("code", signin().stepRefused()));
  }

  SupportSessionForm tooMany() {
    return codeUsed(Map.of("shop", support().finishFirst()));
  }

  /** An owner has just refused the same. */
  SupportSessionForm tooSoon(Shop asked, Asking.TooSoon tooSoon) {
    var at = asked.time(tooSoon.refusedAt());
    var again = asked.time(tooSoon.refusedAt().plus(SupportSession.NO_HOLDS));
    return codeUsed(
        tooSoon.isToChange()
            ? Map.of("change", support().tooSoonToChange(at, again))
            : Map.of("shop", support().tooSoon(at, again)));
  }

  private SupportSessionForm codeUsed(Map<String, String> found) {
    return new SupportSessionForm(
        shop, reason, ticket, purpose, change, isEmergency, emergency, "", found);
  }

  /** The shops to choose from. */
  static List<Choice> choices(List<ShopChoice> shops) {
    return shops.stream().map(choice -> new Choice(choice.shop().slug(), choice.label())).toList();
  }

  private SupportSessionForm with(Map<String, String> found) {
    return new SupportSessionForm(
        shop, reason, ticket, purpose, change, isEmergency, emergency, code, found);
  }

  @Override
  public String label(String field) {
    return switch (field) {
      case "reason" -> support().reason();
      case "ticket" -> support().ticket();
      case "change" -> support().wish();
      case "emergency" -> support().harm();
      default -> "";
    };
  }
}
