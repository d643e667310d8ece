package convo.scheduling;

import static convo.words.Words.scheduling;

import convo.shops.Money;
import convo.shops.Shop;
import convo.web.Check;
import convo.web.Choice;
import convo.web.Form;
import convo.web.TypedMoney;
import io.javalin.http.Context;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** What was typed as paid for a visit. */
public record PaymentForm(Currency currency, String paid, Map<String, String> errors)
    implements Form {
  private static final long MOST = 1_000_000_000;

  /** As it would be at the price, in minor units. */
  static PaymentForm of(Shop shop, long cents) {
    return new PaymentForm(shop.currency(), Money.typed(shop.currency(), cents), Map.of());
  }

  static PaymentForm from(Context ctx, Shop shop) {
    var typed =
        new PaymentForm(shop.currency(), Form.meant(ctx, Form.typed(ctx, "paid")), Map.of());
    return new PaymentForm(typed.currency, typed.paid, typed.check());
  }

  private Map<String, String> check() {
    var amount = Form.money(paid, currency);
    return new Check()
        .required("paid", paid, scheduling().paidMissing())
        .that(amount.isPresent(), "paid", scheduling().paidAmount(Money.of(currency, 4550)))
        .that(
            amount.filter(cents -> cents > MOST).isEmpty(),
            "paid",
            scheduling().paidMost(Money.of(currency, MOST)))
        .errors();
  }

  /** What may be meant by a doubtful amount. */
  public List<Choice> guesses() {
    return new TypedMoney(paid, currency)
        .guess().stream()
            .map(cents -> new Choice(Money.typed(currency, cents), Money.of(currency, cents)))
            .toList();
  }

  /** In minor units; only a valid form has it. */
  long cents() {
    return Form.money(paid, currency).orElseThrow();
  }
}
