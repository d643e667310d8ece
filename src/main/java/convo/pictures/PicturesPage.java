package convo.pictures;

import convo.access.Visitor;
import java.util.List;

/** The pictures of a shop, and the form of the one that was sent last. */
public record PicturesPage(Visitor visitor, List<Pictured> all, PictureForm form) {

  public boolean isSent(Pictured one) {
    return form.of().equals(one.key());
  }

  /** The form of one of them, which only says what is wrong with what was sent for that. */
  public PictureForm form(Pictured one) {
    return isSent(one) ? form : PictureForm.blank();
  }

  public String description(Pictured one) {
    return isSent(one) ? form.description() : one.description();
  }

  /** Where a picture is seen. */
  public String url(Pictured one) {
    return "/s/" + visitor.shop().slug() + "/pictures/" + one.picture().orElseThrow();
  }
}
