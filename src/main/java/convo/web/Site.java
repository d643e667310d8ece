package convo.web;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What the web part has to know of the settings.
 *
 * @param baseUrl the address under which people reach the portal
 * @param demo whether the people in it are made up; then this machine's own names are hosts too and
 *     edited templates are seen at once
 * @param mail whether mail reaches people
 * @param secret from which the keys for cookies and tokens are made
 * @param proxies whose word is taken for where a request came from
 * @param requestLimit how long a request may take that waits for something
 * @param clock what time it is
 */
public record Site(
    URI baseUrl,
    boolean demo,
    boolean mail,
    String secret,
    Proxies proxies,
    Duration requestLimit,
    InstantSource clock) {}
