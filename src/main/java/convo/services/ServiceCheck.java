package convo.services;

import convo.web.Check;
import java.util.Map;

/** Says what is wrong with a typed service and how to mend it. */
final class ServiceCheck {
  private static final int LONGEST_NAME = 80;
  private static final int DAY = 1440;
  private static final int LONGEST_BUFFER = 240;

  private final ServiceForm form;
  private final Check check = new Check();

  ServiceCheck(ServiceForm form) {
    this.form = form;
  }

  Map<String, String> errors() {
    checkName();
    check
        .that(form.price().isPresent(), "price", "Please give an amount such as " + example() + ".")
        .wholeNumber("duration", form.value("duration"), 1, DAY)
        .wholeNumber("bufferBefore", form.value("bufferBefore"), 0, LONGEST_BUFFER)
        .wholeNumber("bufferAfter", form.value("bufferAfter"), 0, LONGEST_BUFFER);
    if (form.hasGap()) {
      checkGap();
    }
    return check.errors();
  }

  private void checkName() {
    var name = form.value("name");
    check
        .required("name", name, "What is the service called?")
        .that(
            name.length() <= LONGEST_NAME,
            "name",
            "Please keep the name within %d characters.".formatted(LONGEST_NAME))
        .that(name.indexOf('\n') < 0, "name", "Please keep the name on one line.");
  }

  private void checkGap() {
    check
        .wholeNumber("gapAfter", form.value("gapAfter"), 1, DAY)
        .wholeNumber("gap", form.value("gap"), 1, DAY);
    if (check.errors().isEmpty()) {
      var end = form.number("gapAfter") + form.number("gap");
      check.that(end < form.number("duration"), "gap", "This must end before the service does.");
    }
  }

  private String example() {
    return form.currency().getDefaultFractionDigits() == 0 ? "4500" : "45.50";
  }
}
