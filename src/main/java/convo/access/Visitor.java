package convo.access;

import static convo.access.Access.MANAGER;
import static convo.access.Access.OWNER;
import static convo.access.Access.SUPPORT_WRITING;

import convo.audit.Actor;
import convo.shops.Shop;
import convo.supportsession.EnteredSession;
import convo.web.ErrorFrame;
import convo.web.Flash;
import convo.web.View;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is asking, where they stand, and what they may do: every handler starts from here, and both
 * the button and the handler behind it ask the same question.
 *
 * @param account the person who signed in; empty for a guest
 * @param shopAccess what the person is in the shop of the address
 * @param places where the person may go; known with every request, so that any page can switch
 * @param support the support session that the person is in
 */
public record Visitor(
    Optional<Account> account,
    Optional<ShopAccess> shopAccess,
    List<Place> places,
    Optional<EnteredSession> support,
    View view) {

  /** The visitor whom the Gate has found for this request. */
  public static Visitor of(Context ctx) {
    Visitor visitor = ctx.attribute(Visitor.class.getName());
    if (visitor == null) {
      throw new IllegalStateException("The Gate has not seen " + ctx.path());
    }
    return visitor;
  }

  static Visitor guest(View view) {
    return new Visitor(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), view);
  }

  /** The same person, who is told something in a part of the page that stays where it is. */
  public Visitor told(Flash said) {
    return new Visitor(account, shopAccess, places, support, view.with(said));
  }

  void enter(Context ctx) {
    ctx.attribute(Visitor.class.getName(), this);
    if (shopAccess.isPresent()) {
      ErrorFrame frame =
          error -> new ErrorFrame.Drawn("errors/shop.jte", new ShopErrorPage(this, error));
      frame.keep(ctx);
    }
  }

  /**
   * The person behind an address that nobody reaches without having signed in.
   *
   * @throws IllegalStateException for a guest
   */
  public Account person() {
    return account.orElseThrow(() -> new IllegalStateException("Nobody has signed in"));
  }

  /**
   * The shop of the address.
   *
   * @throws IllegalStateException when the address names no shop that the visitor belongs to
   */
  public Shop shop() {
    return membership().shop();
  }

  /** The visitor's role in the shop of the address. */
  public Access role() {
    return membership().role();
  }

  /** As history will name the visitor. */
  public Actor actor() {
    return support
        .map(in -> Actor.support(person().id(), person().name(), in.session().id()))
        .orElseGet(() -> Actor.staff(person().id(), person().name()));
  }

  /** As the history of a shop will name the visitor where they are its customer. */
  public Actor customerActor() {
    return Actor.customer(person().id());
  }

  /**
   * Refuses what the page did not offer either.
   *
   * @throws ForbiddenResponse unless the visitor may
   */
  public void must(boolean may) {
    if (!may) {
      throw new ForbiddenResponse();
    }
  }

  /** Whether the pages on which a shop decides about itself are open. */
  public boolean maySeeOffice() {
    return support.isPresent() || mayWrite();
  }

  /** Whether the pages of the office, and of customers, can be changed. */
  public boolean mayWrite() {
    return role() == MANAGER || role() == OWNER || role() == SUPPORT_WRITING;
  }

  public boolean mayTakeReports() {
    return mayAddProfiles();
  }

  public boolean mayAddProfiles() {
    return role() == MANAGER || role() == OWNER;
  }

  /** Whether what customers have written is shown: it may hold how to reach them. */
  public boolean mayAnswerCustomers() {
    return role() == MANAGER || role() == OWNER;
  }

  /** Whether the page is open that says which mail did not arrive: it holds addresses. */
  public boolean maySeeMail() {
    return role() == MANAGER || role() == OWNER;
  }

  public boolean mayEditProfiles() {
    return mayWrite();
  }

  /** Whether contact details of everybody are shown and searched. */
  public boolean maySeeContacts() {
    return support.isEmpty() && membership().seesContacts();
  }

  /**
   * Whether one contact detail of one customer is shown.
   *
   * @param field {@code email} or {@code phone}
   */
  public boolean maySeeContact(UUID profile, String field) {
    return maySeeContacts() || support.filter(in -> in.reveals(profile, field)).isPresent();
  }

  /** Whether bookings can be made, and taken from step to step; support does not. */
  public boolean mayTendBookings() {
    return support.isEmpty();
  }

  /** Whether bookings can be moved and cancelled, which is all that support does with them. */
  public boolean mayMoveBookings() {
    return mayTendBookings() || role() == SUPPORT_WRITING;
  }

  public boolean mayEraseProfiles() {
    return role() == OWNER;
  }

  /** Whether all customers can be brought in or taken along at once. */
  public boolean mayImportCustomers() {
    return role() == OWNER;
  }

  public boolean isOwner() {
    return role() == OWNER;
  }

  /** Whether somebody of the team is the visitor, so that visits are done by them. */
  public boolean isStylist() {
    return shopAccess.flatMap(ShopAccess::stylist).isPresent();
  }

  /** Whether the visitor is this one of the team. */
  public boolean isStylist(UUID stylist) {
    return shopAccess.flatMap(ShopAccess::stylist).filter(stylist::equals).isPresent();
  }

  public boolean mayManageTeam() {
    return role() == OWNER;
  }

  /** Support cannot do without it. */
  public boolean mayRemoveSecondFactor() {
    return !person().support();
  }

  /** Whether support wants into the visitor's shop or is in, which its owners are to know. */
  public boolean isToldOfSupport() {
    return membership().toldOfSupport();
  }

  private ShopAccess membership() {
    return shopAccess.orElseThrow(() -> new IllegalStateException("No shop in the address"));
  }
}
