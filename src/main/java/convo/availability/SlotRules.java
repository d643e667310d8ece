package convo.availability;

import java.time.ZoneId;

/**
 * What a shop's policy says of starts.
 *
 * @param zone that of the clock on the shop's wall
 * @param stepMinutes elapsed minutes between two starts, counted from the begin of each hours
 * @param noticeMinutes elapsed minutes between now and the earliest start
 * @param horizonDays days after today on which the last start may lie
 */
public record SlotRules(ZoneId zone, int stepMinutes, int noticeMinutes, int horizonDays) {}
