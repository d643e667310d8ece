package convo.outbox;

import convo.web.View;
import java.util.List;

/** The kept mails as the demo lists them. */
public record MailsPage(View view, List<KeptMail> mails) {}
