package convo.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as far as one customer of an internet provider reaches. */
public final class Network {
  /**
   * Providers hand out whole /64 networks of IPv6, so the second half of an address tells nothing.
   */
  private static final int IPV6_BYTES = 8;

  private Network() {}

  public static String of(String address) {
    return InetAddress.ofLiteral(address) instanceof Inet6Address six
        ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), IPV6_BYTES))
        : address;
  }
}
