package convo.people;

import convo.access.Visitor;
import convo.profiles.OwnProfile;
import java.util.List;

/**
 * The addresses of a person.
 *
 * @param further those beside the main one
 * @param found what shops wrote down under the further ones
 */
public record AddressPage(
    Visitor visitor, List<String> further, List<OwnProfile> found, AddressForm form) {}
