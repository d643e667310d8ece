package convo.outbox;

import convo.web.View;

/** One kept mail as the demo shows it. */
public record MailPage(View view, KeptMail kept) {}
