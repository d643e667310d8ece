package convo.services;

import convo.database.Json;
import java.util.List;

/**
 * What the form of a service offers.
 *
 * @param stylists everybody of the team
 * @param categories those that the shop has already, in the order of its services
 */
public record ServiceOptions(@Json List<Service.Doer> stylists, List<String> categories) {}
