package convo.pictures;

import convo.access.Visitor;

/** The question before a picture goes. */
public record PictureRemovalPage(Visitor visitor, Pictured one) {

  public String list() {
    return visitor.shop().url("/pictures");
  }

  public String url() {
    return list() + "/removal";
  }
}
