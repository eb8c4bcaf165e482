package dev.readout.entity.extract.meeting;

import dev.readout.entity.language.TimeExpression;
import dev.readout.entity.model.Evidence;
import dev.readout.entity.model.MeetingMode;
import dev.readout.entity.model.Span;
import dev.readout.entity.model.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One meeting as one clause tells it. Several encounters of an article may be tellings of one
 * meeting: {@link Story} decides that.
 *
 * @param parties who takes part, each once; empty when the clause only goes on about a meeting that
 *     was told before ('the talks lasted two hours')
 * @param joins whether the parties only come to a meeting that was told before
 * @param split whether the clause told it together with others, each of its own
 * @param again whether the words set it apart from the meeting before ('another', 'a second')
 */
record Encounter(
    int sentence,
    int order,
    Span anchor,
    List<Party> parties,
    Outcome outcome,
    boolean background,
    boolean again,
    boolean anaphoric,
    boolean joins,
    boolean split,
    @Nullable Dated date,
    @Nullable Placed place,
    @Nullable Manner mode,
    @Nullable Lasted duration,
    @Nullable Span occasion,
    boolean visit,
    boolean title) {
  Encounter {
    parties = List.copyOf(parties);
  }

  /** What the clause says has become of the meeting. */
  enum Outcome {
    HELD,
    PLANNED,
    POSTPONED,
    CANCELLED,
    /** It did not happen, or will not. */
    DENIED,
    /** A headline that only names it. */
    NAMED
  }

  record Dated(When when, Span span, TimeExpression expression) {}

  record Placed(String entity, Span span) {}

  record Manner(MeetingMode mode, Span span) {}

  record Lasted(int minutes, Span span) {}

  /** The same clause about other parties, with its own place and time. */
  Encounter of(List<Party> others, @Nullable Dated when, @Nullable Placed where, int position) {
    return new Encounter(
        sentence,
        position,
        anchor,
        others,
        outcome,
        background,
        again,
        anaphoric,
        joins,
        split,
        when,
        where,
        mode,
        duration,
        occasion,
        visit,
        title);
  }

  /** The same, as one of several that its clause tells. */
  Encounter asPart() {
    return new Encounter(
        sentence,
        order,
        anchor,
        parties,
        outcome,
        background,
        again,
        anaphoric,
        joins,
        true,
        date,
        place,
        mode,
        duration,
        occasion,
        visit,
        title);
  }

  /** The same, with others who were there too. */
  Encounter with(List<Party> companions) {
    List<Party> all = new ArrayList<>(parties);
    for (Party companion : companions) {
      if (!entities().contains(companion.entity())) {
        all.add(companion);
      }
    }
    return of(all, date, place, order);
  }

  Set<String> entities() {
    return parties.stream()
        .map(Party::entity)
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  Evidence evidence(String text) {
    return Evidence.of(text, anchor);
  }
}
