package convo.members;

import convo.web.View;

/** What the person sees who follows the link of an invitation. */
public record AcceptancePage(View view, Invited invited, String token, AcceptanceForm form) {}
