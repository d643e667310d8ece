package convo.imports;

import convo.database.ShopId;
import convo.shops.Accent;
import convo.shops.SameName;
import convo.stylists.Stylist;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The stylists whom a table may name, by their names or by the keys of the shop's file. */
record Team(List<One> all) {

  /** Somebody of the team. */
  record One(UUID id, String key, String name) {
    private boolean isCalled(String called) {
      return key.equals(called) || SameName.of(name, called);
    }
  }

  static Team of(Handle handle, ShopId shop) {
    return new Team(
        handle
            .createQuery(
                """
                select id, key, name
                from stylists
                where shop_id = :shop
                order by position, name
                """)
            .bind("shop", shop)
            .mapTo(One.class)
            .list());
  }

  Optional<One> called(String called) {
    return all.stream().filter(one -> one.isCalled(called)).findFirst();
  }

  /** The key of the one with an id as a form has it. */
  Optional<String> key(String id) {
    return all.stream().filter(one -> one.id().toString().equals(id)).map(One::key).findFirst();
  }

  /** What a table says of the one with a key. */
  String name(String key) {
    return all.stream().filter(one -> one.key().equals(key)).map(One::name).findFirst().orElse("");
  }

  List<Stylist> stylists() {
    return all.stream()
        .map(one -> new Stylist(one.id(), one.name(), Accent.at(0), true, 1, List.of()))
        .toList();
  }
}
