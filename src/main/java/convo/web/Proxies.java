package convo.web;

import io.javalin.http.Context;
import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The machines that hand requests on to us, which alone are believed about where a request came
 * from. The one place that knows the visitor's address: {@code ctx.ip()} asks here.
 */
public final class Proxies {
  /** Trusts nobody: where a request came from is who is at the other end of the line. */
  public static final Proxies NONE = new Proxies(List.of());

  private static final String FORWARDED = "X-Forwarded-For";
  private static final Pattern LITERAL =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

  private final List<Range> ranges;

  /**
   * All addresses that begin with the same bits.
   *
   * @param bits how many
   */
  private record Range(InetAddress start, int bits) {
    static Optional<Range> of(String text) {
      var parts = text.split("/", 2);
      return literal(parts[0])
          .map(start -> new Range(start, parts.length == 2 ? bits(parts[1]) : length(start)))
          .filter(range -> range.bits >= 1 && range.bits <= length(range.start));
    }

    boolean holds(InetAddress address) {
      return length(address) == length(start) && prefix(address).equals(prefix(start));
    }

    private BigInteger prefix(InetAddress address) {
      return new BigInteger(1, address.getAddress()).shiftRight(length(start) - bits);
    }

    private static int bits(String text) {
      return Form.wholeNumber(text).orElse(0);
    }

    private static int length(InetAddress address) {
      return address.getAddress().length * Byte.SIZE;
    }
  }

  private Proxies(List<Range> ranges) {
    this.ranges = ranges;
  }

  /**
   * Reads addresses and ranges with commas between them, such as {@code 10.0.0.0/8, ::1}; empty
   * when one of them is neither, or would be everybody.
   */
  public static Optional<Proxies> of(String text) {
    var ranges = Arrays.stream(text.split(",", -1)).map(String::strip).map(Range::of).toList();
    return ranges.stream().allMatch(Optional::isPresent)
        ? Optional.of(new Proxies(ranges.stream().flatMap(Optional::stream).toList()))
        : Optional.empty();
  }

  /**
   * The visitor's address: from the other end of the line back through what each of our proxies
   * says, up to the first that is none of ours. What comes before it anybody could have written.
   */
  String visitor(Context ctx) {
    var visitor = InetAddress.ofLiteral(ctx.req().getRemoteAddr());
    for (var hop : hops(ctx).reversed()) {
      var before = literal(hop);
      if (before.isEmpty() || !areOurs(visitor)) {
        break;
      }
      visitor = before.get();
    }
    return visitor.getHostAddress();
  }

  private boolean areOurs(InetAddress address) {
    return ranges.stream().anyMatch(range -> range.holds(address));
  }

  private static List<String> hops(Context ctx) {
    return Collections.list(ctx.req().getHeaders(FORWARDED)).stream()
        .flatMap(line -> Arrays.stream(line.split(",")))
        .map(String::strip)
        .toList();
  }

  private static Optional<InetAddress> literal(String text) {
    try {
      return LITERAL.matcher(text).matches()
          ? Optional.of(InetAddress.ofLiteral(text))
          : Optional.empty();
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }
}
