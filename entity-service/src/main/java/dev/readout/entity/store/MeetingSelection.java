package dev.readout.entity.store;

import dev.readout.entity.model.MeetingMode;
import dev.readout.entity.model.MeetingStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which meetings, as SQL conditions on {@code m}. Names are entity ids already; each condition must
 * hold.
 */
public final class MeetingSelection {
  private final StringBuilder conditions = new StringBuilder("true");
  private final List<@Nullable Object> parameters = new ArrayList<>();

  String conditions() {
    return conditions.toString();
  }

  List<@Nullable Object> parameters() {
    return parameters;
  }

  private MeetingSelection and(String condition, @Nullable Object... values) {
    conditions.append(" and ").append(condition);
    for (Object value : values) {
      parameters.add(value);
    }
    return this;
  }

  /** One of these took part, or somebody who acted for one of them. */
  public MeetingSelection involving(Collection<String> entities) {
    return and(
        "m.id in (select p.meeting_id from {g}participation p where p.entity_id = any(?) or"
            + " p.representing = any(?))",
        entities,
        entities);
  }

  /** About one of these topics or a narrower one. */
  public MeetingSelection about(Collection<String> topics) {
    return and(
        // The topics first, by index; an 'or' over the join would look at every meeting's topics.
        "m.id in (select t.meeting_id from {g}meeting_topic t where t.topic_id in (select x.id from"
            + " {g}entity x where x.id = any(?) union select x.id from {g}entity x where x.containers"
            + " && ?))",
        topics,
        topics);
  }

  /** In one of these places or in a place that lies there. */
  public MeetingSelection at(Collection<String> places) {
    return and(
        "m.place_id in (select x.id from {g}entity x where x.kind = 'PLACE' and (x.id = any(?) or"
            + " x.containers && ?))",
        places,
        places);
  }

  public MeetingSelection from(LocalDate day) {
    return and("m.latest >= ?", day);
  }

  public MeetingSelection to(LocalDate day) {
    return and("m.earliest <= ?", day);
  }

  public MeetingSelection status(Collection<MeetingStatus> any) {
    return and("m.status = any(?)", any.stream().map(Enum::name).toList());
  }

  public MeetingSelection mode(Collection<MeetingMode> any) {
    return and("m.mode = any(?)", any.stream().map(Enum::name).toList());
  }

  public MeetingSelection reportedBy(Collection<String> sources) {
    return and(
        "exists (select 1 from {g}report r where r.meeting_id = m.id and r.source_id = any(?))",
        sources);
  }

  public MeetingSelection publishers(int atLeast) {
    return and("m.publishers >= ?", atLeast);
  }

  public MeetingSelection contested(boolean contested) {
    return and("m.contested = ?", contested);
  }

  /** Planned, its day has passed, and no report says what became of it. */
  public MeetingSelection overdue(LocalDate on) {
    return and("m.status = 'PLANNED' and m.latest < ?", on);
  }

  public MeetingSelection none() {
    return and("false");
  }

  public MeetingSelection only(Collection<String> ids) {
    return and("m.id = any(?)", ids);
  }
}
