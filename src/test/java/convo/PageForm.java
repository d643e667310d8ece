package convo;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser would send of a form on which nobody has typed. */
public final class PageForm {
  private PageForm() {}

  /** The fields of the form that the selector finds, by name. */
  public static Map<String, String> of(Answer page, String form) {
    var fields = new LinkedHashMap<String, String>();
    for (var field : page.html().select(form + " [name]:not([name=csrf]):not(button)")) {
      var isBox = field.attr("type").matches("checkbox|radio");
      if (!isBox || field.hasAttr("checked")) {
        fields.put(
            field.attr("name"),
            field.is("select")
                ? field.select("option[selected]").val()
                : field.is("textarea") ? field.text() : field.val());
      }
    }
    return fields;
  }
}
