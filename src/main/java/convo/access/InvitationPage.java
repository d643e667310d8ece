package convo.access;

import convo.web.View;

/** What the person sees who follows the link of an invitation. */
public record InvitationPage(View view, Invited invited, String token, NameForm form) {}
