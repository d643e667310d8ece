package convo.support;

/** What came of an agent's question to change things in the shop where the agent is. */
enum WriteAnswer {
  /** By the shop's rule of this moment, nobody had to be asked. */
  GRANTED,
  ASKED,
  /** It is answered already, or an owner has just refused the same. */
  REFUSED
}
