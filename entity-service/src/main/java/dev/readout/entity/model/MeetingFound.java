package dev.readout.entity.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * One meeting as one article tells it: a report, before anybody asks which meeting of the world it
 * is.
 *
 * @param key names it within its extraction
 * @param anchor the words that assert it, such as 'met with'
 * @param background told in passing about an earlier time, not what the article is about
 * @param claims its sides; a report that the meeting did not happen has a NEGATED status claim and
 *     no affirmed one
 */
public record MeetingFound(String key, Evidence anchor, boolean background, List<Claim> claims) {
  public MeetingFound {
    claims = List.copyOf(claims);
  }

  /** The same report with more said about it. */
  public MeetingFound with(List<Claim> more) {
    return new MeetingFound(
        key, anchor, background, Stream.concat(claims.stream(), more.stream()).toList());
  }
}
