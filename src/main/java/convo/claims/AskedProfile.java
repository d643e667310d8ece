package convo.claims;

import static convo.words.Words.claims;

import convo.access.Account;
import convo.access.Visitor;
import convo.database.CustomerId;
import convo.profiles.OwnProfile;
import convo.profiles.OwnProfileQueries;
import convo.web.Flash;
import convo.web.Form;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;

/** Which profile an address such as {@code /me/shops/bella/consents} is about. */
public final class AskedProfile {
  private static final int UUID_LENGTH = 36;
  private final OwnProfileQueries profiles;

  public AskedProfile(OwnProfileQueries profiles) {
    this.profiles = profiles;
  }

  /**
   * The shop's profile of the visitor, or of whom the address names of the visitor's family.
   *
   * @throws NotFoundResponse when the shop has none, or there is no such shop or person
   */
  public OwnProfile of(Context ctx) {
    var account = Visitor.of(ctx).person();
    return account
        .customer()
        .flatMap(me ->
            person(ctx, me)
                .flatMap(person ->
                    profiles
                        .find(me, ctx.pathParam("shop"), person)
                        .or(() -> underAddress(ctx, account, person))))
        .orElseThrow(NotFoundResponse::new);
  }

  private Optional<OwnProfile> underAddress(Context ctx, Account account, CustomerId person) {
    return profiles.underAddresses(account).stream()
        .filter(profile -> profile.person().equals(person))
        .filter(profile -> profile.slug().equals(ctx.pathParam("shop")))
        .findFirst();
  }

  /** The visitor's own profile at the shop that wrote another one down under a further address. */
  Optional<OwnProfile> known(Context ctx, OwnProfile found) {
    return Visitor.of(ctx)
        .person()
        .customer()
        .filter(_ -> found.tie() == OwnProfile.Tie.ADDRESS)
        .flatMap(me -> profiles.find(me, found.slug(), me));
  }

  /** Whether no other shop knows the person of this profile. */
  boolean isOnly(Context ctx, OwnProfile profile) {
    var me = Visitor.of(ctx).person().customer().orElseThrow(NotFoundResponse::new);
    return profiles.list(me).stream().filter(one -> one.person().equals(profile.person())).count()
        == 1;
  }

  /**
   * As {@link #of}, where the person has said that it is theirs. Else they are asked first, and
   * there is nothing more to do.
   */
  public Optional<OwnProfile> claimed(Context ctx) {
    var profile = of(ctx);
    if (profile.isClaimed() && profile.tie() != OwnProfile.Tie.ADDRESS) {
      return Optional.of(profile);
    }
    Flash.warning(claims().firstTell()).keep(ctx);
    ctx.redirect(profile.url("/claim"), HttpStatus.SEE_OTHER);
    return Optional.empty();
  }

  private static Optional<CustomerId> person(Context ctx, CustomerId me) {
    var named = Form.query(ctx, "person", UUID_LENGTH);
    return named.isEmpty() ? Optional.of(me) : Form.uuid(named).map(CustomerId::new);
  }
}
