package convo.me;

import convo.access.Visitor;
import java.util.List;

/** Every shop that knows a customer or her family. */
public record ShopsPage(Visitor visitor, List<MyProfile> profiles) {}
