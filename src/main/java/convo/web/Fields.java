package convo.web;

import static convo.words.Words.web;
import static java.util.stream.Collectors.toMap;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a request carries in its body or behind the question mark, read strictly: a broken percent
 * sign, bytes that are no UTF-8 or a NUL are refused instead of becoming some other text.
 */
final class Fields {
  private static final int MOST_FIELDS = 1_000;
  private final Map<String, List<String>> values;

  private Fields(Map<String, List<String>> values) {
    this.values = values;
  }

  /** The fields of the form that was sent, read once a request. */
  static Fields posted(Context ctx) {
    Fields known = ctx.attribute("posted");
    if (known == null) {
      known = new Fields(body(ctx));
      ctx.attribute("posted", known);
    }
    return known;
  }

  /** The parameters of the address. */
  static Fields asked(Context ctx) {
    Fields known = ctx.attribute("asked");
    if (known == null) {
      var query = ctx.queryString();
      known = new Fields(parse(query == null ? "" : query));
      ctx.attribute("asked", known);
    }
    return known;
  }

  /**
   * The one value of a field.
   *
   * @throws BadInput when the field came more than once
   */
  Optional<String> one(String name) {
    var found = all(name);
    if (found.size() > 1) {
      throw new BadInput(web().sentTwice());
    }
    return found.stream().findFirst();
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The text behind percent signs; a plus stays a plus. */
  static String decode(String text) {
    var bytes = new ByteArrayOutputStream(text.length());
    for (var at = 0; at < text.length(); at++) {
      if (text.charAt(at) == '%') {
        bytes.write(octet(text, at));
        at += 2;
      } else {
        bytes.write(text.charAt(at));
      }
    }
    return plain(bytes.toByteArray());
  }

  private static Map<String, List<String>> body(Context ctx) {
    try {
      if (ctx.isMultipartFormData()) {
        return texts(Upload.fields(ctx));
      }
      return ctx.isFormUrlencoded()
          ? parse(new String(Web.of(ctx).bodies().form(ctx), StandardCharsets.ISO_8859_1))
          : Map.of();
    } catch (HttpResponseException refusal) {
      if (refusal.getStatus() == BodyRoom.FULL) {
        ctx.header("Connection", "close"); // what is still on its way would fill the line too
      } else {
        Web.of(ctx).bodies().leave(ctx.req());
        drain(ctx);
      }
      throw refusal;
    } catch (Exception e) {
      ctx.header("Connection", "close");
      throw new BadInput(web().sendAgain());
    }
  }

  private static Map<String, List<String>> texts(Map<String, List<byte[]>> fields) {
    return fields.entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey, field -> field.getValue().stream().map(Fields::plain).toList()));
  }

  /** Takes in what is still on its way: a browser shows no answer before it has sent everything. */
  private static void drain(Context ctx) {
    try {
      Web.of(ctx).bodies().drain(ctx.req().getInputStream());
    } catch (IOException endOrGone) {
      ctx.header("Connection", "close");
    }
  }

  private static Map<String, List<String>> parse(String text) {
    var fields = new LinkedHashMap<String, List<String>>();
    var pairs = text.isEmpty() ? new String[0] : text.split("&", MOST_FIELDS + 1);
    if (pairs.length > MOST_FIELDS) {
      throw new BadInput(web().tooManyFields());
    }
    for (var pair : pairs) {
      var halves = pair.replace('+', ' ').split("=", 2);
      fields
          .computeIfAbsent(decode(halves[0]), name -> new ArrayList<>(1))
          .add(halves.length == 2 ? decode(halves[1]) : "");
    }
    return fields;
  }

  private static int octet(String text, int percent) {
    var isWhole = percent + 2 < text.length();
    var high = isWhole ? Character.digit(text.charAt(percent + 1), 16) : -1;
    var low = isWhole ? Character.digit(text.charAt(percent + 2), 16) : -1;
    if (high < 0 || low < 0) {
      throw new BadInput(web().percentSign());
    }
    return high * 16 + low;
  }

  private static String plain(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf(0) >= 0) {
        throw new BadInput(web().notStorable());
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new BadInput(web().notUnicode());
    }
  }
}
