package convo.me;

import convo.access.Account;
import convo.words.Language;

/** What a customer takes away, for people to read. */
public record DownloadPage(Account account, MyData data) {

  public String made() {
    return Language.spoken().universal(data.madeAt());
  }
}
