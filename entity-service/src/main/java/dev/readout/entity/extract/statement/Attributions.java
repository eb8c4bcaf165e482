package dev.readout.entity.extract.statement;

import dev.readout.entity.language.Reading;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.Claim;
import dev.readout.entity.model.Claim.AttributionHop;
import dev.readout.entity.model.Evidence;
import dev.readout.entity.model.MeetingFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Whom an article names as its source for what.
 *
 * @param bySentence the chain for what a sentence says, nearest source first
 * @param filedBy the agency whose text it is, by its dateline, where somebody else publishes it;
 *     empty where nobody says so
 */
public record Attributions(
    SequencedMap<Integer, List<AttributionHop>> bySentence, List<AttributionHop> filedBy) {
  /** The chain of a sentence; empty when the article says it itself. */
  public List<AttributionHop> of(int sentence) {
    return bySentence.getOrDefault(sentence, List.of());
  }

  /** The report with the sources of its claims. */
  public MeetingFound attribute(MeetingFound meeting, Reading reading) {
    return new MeetingFound(
        meeting.key(),
        meeting.anchor(),
        meeting.background(),
        meeting.claims().stream().map(claim -> attribute(claim, reading)).toList());
  }

  private Claim attribute(Claim claim, Reading reading) {
    if (!claim.attribution().isEmpty()) {
      return claim;
    }
    List<AttributionHop> chain = new ArrayList<>(filedBy);
    for (AttributionHop hop : named(claim, reading)) {
      if (chain.stream().noneMatch(one -> one.name().equals(hop.name()))) {
        chain.add(hop);
      }
    }
    return chain.isEmpty()
        ? claim
        : new Claim(claim.value(), claim.polarity(), claim.evidence(), chain);
  }

  /** The sources of the first sentence among the claim's that names any. */
  private List<AttributionHop> named(Claim claim, Reading reading) {
    for (Evidence evidence : claim.evidence()) {
      Optional<Sentence> sentence = reading.sentenceAt(evidence.span().start());
      if (sentence.isPresent() && !of(sentence.get().index()).isEmpty()) {
        return of(sentence.get().index());
      }
    }
    return List.of();
  }
}
