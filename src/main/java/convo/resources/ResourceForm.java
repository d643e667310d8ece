package convo.resources;

import static convo.words.Words.resources;

import convo.audit.AuditEntry;
import convo.audit.Merge;
import convo.shops.Limits;
import convo.shops.SameName;
import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/**
 * A resource as it is typed.
 *
 * @param kind what it is; only a new one is asked for it
 * @param version the version that was edited; 0 for a new one
 * @param notes what somebody else did to a field in the meantime
 */
public record ResourceForm(
    String kind, String name, int version, Map<String, String> notes, Map<String, String> errors)
    implements Form {

  /** A new one, of a kind that the link that led here names. */
  static ResourceForm blank(String kind) {
    return new ResourceForm(kind, "", 0, Map.of(), Map.of());
  }

  static ResourceForm of(Resource resource) {
    return new ResourceForm(
        resource.kind(), resource.name(), resource.version(), Map.of(), Map.of());
  }

  /** A new one as it was typed. */
  static ResourceForm added(Context ctx, List<Resource> others) {
    var kind = Form.typed(ctx, "kind");
    var name = Form.typed(ctx, "name");
    var check =
        new Check().required("kind", kind, resources().whatKind()).line("kind", kind, Limits.KIND);
    return new ResourceForm(kind, name, 0, Map.of(), named(check, name, others).errors());
  }

  /** One that is there, with another name. */
  static ResourceForm renamed(Context ctx, Resource before, List<Resource> all) {
    var name = Form.typed(ctx, "name");
    var others = all.stream().filter(other -> !other.id().equals(before.id())).toList();
    var errors = named(new Check(), name, others).errors();
    return new ResourceForm(before.kind(), name, Form.version(ctx), Map.of(), errors);
  }

  private static Check named(Check check, String name, List<Resource> others) {
    return check
        .required("name", name, resources().whatName())
        .line("name", name, Limits.NAME)
        .that(
            others.stream().noneMatch(other -> SameName.of(other.name(), name)),
            "name",
            resources().nameThere(name));
  }

  /** What was typed here together with what somebody else has saved meanwhile. */
  ResourceForm beside(Resource now, List<AuditEntry> since) {
    var merge = Merge.of(values(), now.facts(), since);
    var merged = merge.values().getOrDefault("name", "");
    return new ResourceForm(kind, merged, now.version(), merge.notes(), Map.of());
  }

  Map<String, String> values() {
    return Map.of("name", name);
  }

  @Override
  public String label(String field) {
    return ResourceWords.SUBJECT.label(field);
  }
}
