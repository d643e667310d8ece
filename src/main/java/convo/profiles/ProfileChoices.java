package convo.profiles;

import static convo.words.Words.profiles;

import convo.shops.Shop;
import convo.stylists.Stylist;
import convo.web.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a shop's form of a profile offers to choose from. */
public record ProfileChoices(Shop shop, List<Stylist> stylists) {
  /** The choices of such a field; none where something is typed. */
  public List<Choice> of(FieldKind kind) {
    return switch (kind) {
      case WAY -> ways();
      case STATUS ->
          Arrays.stream(Status.values())
              .map(status -> new Choice(status.key(), status.label()))
              .toList();
      case STYLIST ->
          Stream.concat(
                  Stream.of(new Choice("", profiles().noPreference())),
                  stylists.stream()
                      .map(stylist -> new Choice(stylist.id().toString(), stylist.name())))
              .toList();
      default -> List.of();
    };
  }

  boolean offer(FieldKind kind, String value) {
    return of(kind).stream().anyMatch(choice -> choice.value().equals(value));
  }

  /** Two letters, for phone numbers. */
  String country() {
    return shop.country();
  }

  private static List<Choice> ways() {
    return List.of(
        new Choice("", profiles().noWish()),
        new Choice("email", profiles().email()),
        new Choice("phone", profiles().phone()),
        new Choice("sms", profiles().sms()));
  }

  static String wayLabel(String way) {
    return ways().stream()
        .filter(choice -> choice.value().equals(way) && !way.isEmpty())
        .findFirst()
        .map(Choice::label)
        .orElse("");
  }
}
