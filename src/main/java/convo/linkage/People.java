package convo.linkage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records of people, by column, so that a million of them are compact. */
public final class People {
  private final Map<Trait, TraitValues> byTrait = new EnumMap<>(Trait.class);
  private final List<TraitValues> columns = new ArrayList<>();
  private int size;

  /** Nobody yet, of whom these traits are told. */
  public People(List<Trait> traits) {
    for (var trait : traits) {
      var partner = Optional.ofNullable(byTrait.get(trait.partner()));
      var column = new TraitValues(trait, partner.map(TraitValues::words).orElseGet(Words::new));
      byTrait.put(trait, column);
      columns.add(column);
    }
  }

  /**
   * One more person.
   *
   * @param values by the traits, in their order; empty where nothing is known
   */
  public void add(List<String> values) {
    for (var i = 0; i < columns.size(); i++) {
      columns.get(i).add(values.get(i));
    }
    size++;
  }

  /** How many. */
  public int size() {
    return size;
  }

  List<TraitValues> columns() {
    return columns;
  }

  Optional<TraitValues> column(Trait trait) {
    return Optional.ofNullable(byTrait.get(trait));
  }

  double pairs() {
    return size * (size - 1.0) / 2;
  }
}
