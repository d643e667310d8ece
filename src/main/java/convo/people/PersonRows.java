package convo.people;

import convo.database.CustomerId;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The row of a person, changed in the transaction of its cause. */
public final class PersonRows {
  private PersonRows() {}

  /**
   * @param phone in E.164 form
   */
  public static void setPhone(Handle handle, CustomerId person, String phone, Instant now) {
    handle
        .createUpdate(
            """
            update core.customers
            set phone = :phone, updated_at = :now
            where id = :person
            """)
        .bind("person", person)
        .bind("phone", phone)
        .bind("now", now)
        .execute();
  }

  /** Empties somebody who was only made for one profile; who has an address stays. */
  public static void forget(Handle handle, CustomerId person, Instant now) {
    handle
        .createUpdate(
            """
            delete from core.customer_legacy_ids
            where customer_id = (
              select id
              from core.customers
              where id = :person
              and email is null)
            """)
        .bind("person", person)
        .execute();
    handle
        .createUpdate(
            """
            update core.customers
            set first_name = '', last_name = '', phone = null, preferred_contact_method = null,
              dietary_restrictions = null, marketing_consent = false, customer_metadata = '{}',
              contact_customer_id = null, erased_at = :now, updated_at = :now
            where id = :person
            and email is null
            """)
        .bind("person", person)
        .bind("now", now)
        .execute();
  }
}
