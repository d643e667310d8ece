package convo.audit;

/** One value before and after, as people read it; an empty text where there was or is nothing. */
public record Change(String before, String after) {}
