package convo.web;

/** One bar of a chart: what it stands for, as people read it, and how much. */
public record Bar(String label, long value) {}
