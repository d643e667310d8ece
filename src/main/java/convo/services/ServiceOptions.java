package convo.services;

import convo.database.Json;
import java.util.List;

/**
 * What the form of a service offers.
 *
 * @param stylists everybody of the team
 * @param kinds of which the shop has a resource, in the order in which they are taken
 * @param categories those that the shop has already, in the order of its services
 */
public record ServiceOptions(
    @Json List<Service.Doer> stylists, List<String> kinds, List<String> categories) {}
