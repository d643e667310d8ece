package convo.resources;

import convo.access.Visitor;

/** The question before a resource goes, or why it stays. */
public record ResourceRemovalPage(Visitor visitor, ResourceUse use) {

  public String list() {
    return visitor.shop().url("/resources");
  }

  public String url() {
    return list() + "/" + use.resource().id() + "/removal";
  }
}
