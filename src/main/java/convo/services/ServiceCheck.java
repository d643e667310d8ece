package convo.services;

import static convo.words.Words.services;

import convo.resources.ResourceKind;
import convo.shops.Limits;
import convo.shops.Money;
import convo.web.Check;
import java.util.List;
import java.util.Map;

/** Says what is wrong with a typed service and how to mend it. */
final class ServiceCheck {
  private final ServiceForm form;
  private final List<String> kinds;
  private final Check check = new Check();

  ServiceCheck(ServiceForm form, List<String> kinds) {
    this.form = form;
    this.kinds = kinds;
  }

  Map<String, String> errors() {
    check
        .required("name", form.value("name"), services().whatName())
        .line("name", form.value("name"), Limits.NAME)
        .line("category", form.value("category"), Limits.CATEGORY)
        .length("description", form.value("description"), Limits.DESCRIPTION)
        .that(form.price().isPresent(), "price", priceSentence())
        .that(
            form.price().filter(price -> price > Limits.PRICE).isEmpty(),
            "price",
            services().mostPrice(Money.of(form.currency(), Limits.PRICE)))
        .wholeNumber("duration", form.value("duration"), 1, Limits.SERVICE_MINUTES)
        .wholeNumber("bufferBefore", form.value("bufferBefore"), 0, Limits.BUFFER_MINUTES)
        .wholeNumber("bufferAfter", form.value("bufferAfter"), 0, Limits.BUFFER_MINUTES);
    if (form.hasGap()) {
      checkGap();
    }
    var needs = form.value("needs");
    return check
        .that(
            needs.isEmpty() || kinds.contains(needs),
            "needs",
            services().kindGone(ResourceKind.label(needs)))
        .errors();
  }

  private void checkGap() {
    check
        .wholeNumber("gapAfter", form.value("gapAfter"), 1, Limits.SERVICE_MINUTES)
        .wholeNumber("gap", form.value("gap"), 1, Limits.SERVICE_MINUTES);
    if (check.errors().isEmpty()) {
      var end = form.number("gapAfter") + form.number("gap");
      check.that(end < form.number("duration"), "gap", services().gapTooLong());
    }
  }

  private String priceSentence() {
    return form.prices().isEmpty()
        ? services().amount(example())
        : services().amountOrChoose(example());
  }

  private String example() {
    return form.currency().getDefaultFractionDigits() == 0 ? "4500" : services().example();
  }
}
