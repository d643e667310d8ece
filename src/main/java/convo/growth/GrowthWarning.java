package convo.growth;

import java.time.Instant;

/** That the number of customers reached a threshold for the first time. */
public record GrowthWarning(long threshold, long customers, Instant reachedAt) {}
