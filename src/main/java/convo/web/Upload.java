package convo.web;

import static convo.words.Words.web;

import io.javalin.http.Context;
import io.javalin.router.EndpointMetadata;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form that brings a file along, at the addresses which say so; all others refuse one. What is
 * sent stays in memory and is never longer than {@link #LARGEST} bytes and a few fields.
 */
public final class Upload implements EndpointMetadata {
  /** Bytes of a file. */
  public static final int LARGEST = 5_000_000;

  private static final int MOST = LARGEST + 200_000;
  private static final String CONFIG = "org.eclipse.jetty.multipartConfig";

  /** Marks an address whose form brings a file along. */
  public static final Upload ALLOWED = new Upload();

  private Upload() {}

  /** Whether the address that is asked for takes a file. */
  public static boolean isAllowed(Context ctx) {
    var endpoint = ctx.endpoints().matchedHttpEndpoint();
    return endpoint != null && endpoint.metadata(Upload.class) != null;
  }

  /** The file of a field; no bytes where none came. */
  public static byte[] file(Context ctx, String name) {
    byte[] file = ctx.attribute(key(name));
    return file == null ? new byte[0] : file;
  }

  private static String key(String name) {
    return "file " + name;
  }

  /** The other fields, each as its bytes; files are kept for {@link #file}. */
  static Map<String, List<byte[]>> fields(Context ctx) throws IOException, ServletException {
    if (!isAllowed(ctx)) {
      throw new BadInput(web().noFiles());
    }
    Web.of(ctx).bodies().take(ctx, MOST, web().fileTooLarge());
    ctx.req().setAttribute(CONFIG, new MultipartConfigElement("", MOST, MOST, MOST));
    var fields = new LinkedHashMap<String, List<byte[]>>();
    for (var part : ctx.req().getParts()) {
      var bytes = part.getInputStream().readAllBytes();
      if (part.getSubmittedFileName() == null) {
        fields.computeIfAbsent(part.getName(), _ -> new ArrayList<>(1)).add(bytes);
      } else {
        ctx.attribute(key(part.getName()), bytes);
      }
    }
    return fields;
  }
}
