package convo.claims;

import static convo.words.Words.claims;

import convo.access.Visitor;
import convo.database.CustomerId;
import convo.profiles.OwnProfile;
import convo.profiles.OwnProfileQueries;
import convo.shops.Phone;
import convo.web.Flash;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;

/** Takes a person's new phone number and sends it to the shops they tick, to no others. */
public final class PhoneHandler {
  private final OwnProfileQueries profiles;
  private final PhoneQueries phones;
  private final Templates templates;

  public PhoneHandler(OwnProfileQueries profiles, PhoneQueries phones, Templates templates) {
    this.profiles = profiles;
    this.phones = phones;
    this.templates = templates;
  }

  public void edit(Context ctx) {
    var me = me(ctx);
    var own = own(me);
    var phone = phones.of(me).map(number -> new Phone(number).display("ZZ")).orElse("");
    templates.page(
        ctx, "claims/phone.jte", new PhonePage(Visitor.of(ctx), PhoneForm.of(phone), own));
  }

  public void update(Context ctx) {
    var visitor = Visitor.of(ctx);
    var me = me(ctx);
    var own = own(me);
    var form = PhoneForm.from(ctx, own);
    if (!form.isValid()) {
      templates.answer(ctx, 422, "claims/phone.jte", new PhonePage(visitor, form, own));
      return;
    }
    var receivers = own.stream().filter(profile -> form.shops().contains(profile.slug())).toList();
    phones.change(me, visitor.customerActor(), form.phone(), receivers);
    Flash.success(said(receivers)).keep(ctx);
    ctx.redirect("/me/phone", HttpStatus.SEE_OTHER);
  }

  private static String said(List<OwnProfile> receivers) {
    return receivers.isEmpty()
        ? claims().phoneSaved()
        : claims().phoneSent(receivers.stream().map(OwnProfile::shopName).toList());
  }

  private List<OwnProfile> own(CustomerId me) {
    return profiles.list(me).stream()
        .filter(profile -> profile.isMine() && profile.isClaimed())
        .toList();
  }

  private static CustomerId me(Context ctx) {
    return Visitor.of(ctx).person().customer().orElseThrow(NotFoundResponse::new);
  }
}
