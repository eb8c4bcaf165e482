package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.Telling;
import dev.readout.entity.model.EntityFound;
import dev.readout.entity.model.MeetingFound;
import dev.readout.entity.model.Span;
import java.util.List;

/**
 * The meetings of one article.
 *
 * @param tellings one for each of {@code meetings}, in the same order
 * @param delegations countries that take part by an adjective only ('Norwegian officials') and that
 *     the article does not name otherwise
 * @param refusals the words that might have told a meeting, and why they do not
 */
public record Meetings(
    List<MeetingFound> meetings,
    List<Telling> tellings,
    List<EntityFound> delegations,
    List<Refusal> refusals) {
  public Meetings {
    meetings = List.copyOf(meetings);
    tellings = List.copyOf(tellings);
    delegations = List.copyOf(delegations);
    refusals = List.copyOf(refusals);
  }

  /** Why a word that may tell an encounter was not taken for one. */
  public record Refusal(int sentence, Span words, String reason) {}
}
