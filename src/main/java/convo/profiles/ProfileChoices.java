package convo.profiles;

import convo.stylists.Stylist;
import convo.web.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the lists of the profile form offer. */
public final class ProfileChoices {
  private static final List<Choice> CONTACT =
      List.of(
          new Choice("", "No wish"),
          new Choice("email", "E-mail"),
          new Choice("phone", "Phone"),
          new Choice("sms", "SMS"));

  private ProfileChoices() {}

  /** The ways to reach a person. */
  public static List<Choice> contact() {
    return CONTACT;
  }

  /** The stylists of a shop, and none of them. */
  public static List<Choice> stylists(List<Stylist> stylists) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", "No preference"));
    stylists.forEach(stylist -> choices.add(new Choice(stylist.id().toString(), stylist.name())));
    return choices;
  }

  public static List<Choice> statuses() {
    return Arrays.stream(Status.values())
        .map(status -> new Choice(status.key(), status.label()))
        .toList();
  }

  static String contactLabel(String way) {
    return CONTACT.stream()
        .filter(choice -> choice.value().equals(way) && !way.isEmpty())
        .findFirst()
        .map(Choice::label)
        .orElse("");
  }
}
