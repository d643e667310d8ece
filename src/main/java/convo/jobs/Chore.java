package convo.jobs;

import java.time.Duration;

/**
 * Something to be done again and again. It may be stopped at any moment and is then done once more,
 * so doing it twice must be as good as doing it once.
 *
 * @param name stays the same for ever: the database knows the chore by it
 * @param every from the end of one run to the start of the next
 */
public record Chore(String name, Duration every, Runnable work) {}
