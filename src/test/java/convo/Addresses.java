package convo;

import io.javalin.router.Endpoint;
import java.util.List;

/** Lets the tests that try every address see what a portal has registered. */
public final class Addresses {
  private Addresses() {}

  public static List<Endpoint> of(Convo convo) {
    return convo.addresses().toList();
  }
}
