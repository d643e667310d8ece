package convo.signin;

import convo.access.Account;
import convo.access.SessionQueries;
import convo.database.PlatformDoor;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Which outside identities open which account. An identity is known by issuer and subject; its
 * address finds no account, it can at most make one.
 */
public final class IdentityQueries {
  private final PlatformDoor platform;
  private final Optional<Provider> provider;
  private final InstantSource clock;

  /** The account that an identity belongs to, and whether nobody has closed it. */
  record Owner(UUID account, boolean open) {}

  private record Joined(UUID id, String issuer, String email, Instant createdAt) {}

  public IdentityQueries(PlatformDoor platform, Optional<Provider> provider, InstantSource clock) {
    this.platform = platform;
    this.provider = provider;
    this.clock = clock;
  }

  Optional<Owner> owner(Identity identity) {
    return platform.read(handle ->
        handle
            .createQuery(
                """
                select accounts.id account, accounts.disabled_at is null as open
                from account_identities
                join accounts on accounts.id = account_identities.account_id
                where account_identities.issuer = :issuer
                and account_identities.subject = :subject
                """)
            .bind("issuer", identity.issuer())
            .bind("subject", identity.subject())
            .mapTo(Owner.class)
            .findOne());
  }

  /**
   * Makes the account of somebody new, whose address the provider has verified.
   *
   * @return empty when the address has an account: whose that is must be shown there
   */
  Optional<UUID> welcome(Identity identity, String email) {
    var now = clock.instant();
    return platform.write(handle -> {
      var account = insert(handle, email, identity.called(), now);
      account.ifPresent(made -> join(handle, made, identity, now));
      return account;
    });
  }

  private static Optional<UUID> insert(Handle handle, String email, String name, Instant now) {
    return handle
        .createQuery(
            """
            insert into accounts (email, name, email_verified_at, created_at, updated_at)
            select :email, :name, :now, :now, :now
            where not exists (
              select 1
              from account_addresses
              where email = :email)
            on conflict (email) do nothing
            returning id
            """)
        .bind("email", email)
        .bind("name", name)
        .bind("now", now)
        .mapTo(UUID.class)
        .findOne();
  }

  /** Joins an identity to the account of a person who is here, and tells them by mail. */
  boolean join(Account account, Identity identity) {
    var now = clock.instant();
    return platform.write(handle -> {
      var isNew = join(handle, account.id(), identity, now);
      if (isNew) {
        IdentityNotice.JOINED.tell(handle, account.email(), name(identity.issuer()), now);
      }
      return isNew;
    });
  }

  /** One that belongs to an account already stays there. */
  private static boolean join(Handle handle, UUID account, Identity identity, Instant now) {
    return handle
            .createUpdate(
                """
                insert into account_identities (issuer, subject, account_id, email, created_at)
                values (:issuer, :subject, :account, :email, :now)
                on conflict (issuer, subject) do nothing
                """)
            .bind("issuer", identity.issuer())
            .bind("subject", identity.subject())
            .bind("account", account)
            .bind("email", identity.email().orElse(""))
            .bind("now", now)
            .execute()
        == 1;
  }

  /** Those of an account, the first joined first. */
  public Identities of(UUID account) {
    var joined = platform.read(handle -> joined(handle, account));
    return new Identities(provider.map(Provider::name), joined);
  }

  /** One of this account; another account's is not found. */
  Optional<JoinedIdentity> find(UUID account, UUID identity) {
    return of(account).joined().stream().filter(one -> one.id().equals(identity)).findFirst();
  }

  private List<JoinedIdentity> joined(Handle handle, UUID account) {
    return handle
        .createQuery(
            """
            select id, issuer, email, created_at
            from account_identities
            where account_id = :account
            order by created_at, id
            """)
        .bind("account", account)
        .mapTo(Joined.class)
        .map(row -> new JoinedIdentity(row.id, name(row.issuer), row.email, row.createdAt))
        .list();
  }

  /** The account opens by it no more: every other session ends, and the person is told. */
  void remove(Account account, JoinedIdentity identity, UUID session) {
    platform.useWrite(handle -> {
      delete(handle, account.id(), identity.id());
      SessionQueries.endOthers(handle, account.id(), session, clock.instant());
      IdentityNotice.REMOVED.tell(handle, account.email(), identity.provider(), clock.instant());
    });
  }

  private static void delete(Handle handle, UUID account, UUID identity) {
    handle
        .createUpdate(
            """
            delete from account_identities
            where account_id = :account
            and id = :identity
            """)
        .bind("account", account)
        .bind("identity", identity)
        .execute();
  }

  /** Which identity it is, as a person tells them apart. */
  String label(Identity identity) {
    return JoinedIdentity.label(name(identity.issuer()), identity.email().orElse(""));
  }

  private String name(String issuer) {
    return provider
        .filter(known -> known.issuer().toString().equals(issuer))
        .map(Provider::name)
        .orElseGet(() -> Optional.ofNullable(URI.create(issuer).getHost()).orElse(issuer));
  }
}
