package convo.supportsession;

import convo.database.ShopId;
import java.util.Optional;
import java.util.UUID;

/**
 * What an agent asks for.
 *
 * @param account of the agent
 * @param emergency why a closed shop is entered; counts only where the admission breaks its rule
 * @param wish what must be changed, and why; empty where support only looks
 */
public record SupportRequest(
    ShopId shop,
    UUID account,
    Admission admission,
    String reason,
    String ticket,
    String emergency,
    Optional<String> wish) {}
