package convo.profiles;

import static convo.words.Words.profiles;

import convo.shops.Shop;
import io.javalin.http.Context;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Somebody at the desk who is no customer yet: a name, and how to reach them if they like. */
public record WalkIn(ProfileForm form) {
  /** What is asked of them. */
  public static final List<ProfileField> FIELDS =
      List.of(
          ProfileField.FIRST_NAME, ProfileField.LAST_NAME, ProfileField.EMAIL, ProfileField.PHONE);

  public static WalkIn blank() {
    return new WalkIn(ProfileForm.fresh(Map.of(), 0, others()));
  }

  /** What was typed, by the rules of every customer who is added. */
  public static WalkIn from(Context ctx, Shop shop) {
    var form = ProfileForm.from(ctx, new ProfileChoices(shop, List.of()), others());
    var isSomebody = FIELDS.stream().anyMatch(field -> !form.value(field).isEmpty());
    return new WalkIn(
        isSomebody ? form : form.withError(ProfileField.FIRST_NAME, profiles().somebodyNeeded()));
  }

  private static EnumSet<ProfileField> others() {
    return EnumSet.complementOf(EnumSet.copyOf(FIELDS));
  }

  /** The same before anybody has judged it. */
  public WalkIn unjudged() {
    return new WalkIn(ProfileForm.fresh(form.values(), 0, others()));
  }

  public Map<String, String> errors() {
    return form.errors();
  }

  /** The same whose address another customer has. */
  public WalkIn taken(String name) {
    return new WalkIn(form.withError(ProfileField.EMAIL, profiles().addressTaken(name)));
  }

  /** As the shop will know them; only without errors. */
  public Profile.Contact contact(String country) {
    return form.kept(country).contact();
  }
}
