package convo.members;

import static convo.words.Words.members;

import convo.database.ShopId;
import convo.stylists.StylistQueries;
import convo.web.Choice;
import java.util.List;
import java.util.stream.Stream;

/** The team as the answers to "which stylist is it?". */
final class TeamChoices {
  private TeamChoices() {}

  static List<Choice> of(StylistQueries stylists, ShopId shop) {
    var team =
        stylists.list(shop).stream()
            .map(stylist -> new Choice(stylist.id().toString(), stylist.name()));
    return Stream.concat(Stream.of(new Choice("", members().noneOfThem())), team).toList();
  }

  /** Whether the answer is one of them; another shop's stylist does not exist. */
  static boolean have(List<Choice> choices, String answer) {
    return choices.stream().anyMatch(choice -> choice.value().equals(answer));
  }
}
