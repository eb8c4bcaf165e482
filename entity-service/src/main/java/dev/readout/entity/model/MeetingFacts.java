package dev.readout.entity.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as all its reports together tell it: computed, never edited.
 *
 * @param id of its founding report
 * @param reports in the order of {@link Report}
 * @param when null when no source says
 * @param sortDay by which lists are ordered: the first possible day, else the first report's day
 * @param contested whether sources contradict one another on some side
 */
public record MeetingFacts(
    String id,
    String label,
    MeetingStatus status,
    List<Turn> history,
    MeetingMode mode,
    @Nullable When when,
    @Nullable Integer minutes,
    @Nullable String place,
    @Nullable String occasion,
    List<Participant> participants,
    List<String> topics,
    List<Report> reports,
    int publishers,
    int origins,
    @Nullable LocalDate sortDay,
    boolean contested,
    List<Feature> explanation) {
  public MeetingFacts {
    history = List.copyOf(history);
    participants = List.copyOf(participants);
    topics = List.copyOf(topics);
    reports = List.copyOf(reports);
    explanation = List.copyOf(explanation);
  }

  /** What the meeting was said to be, since when, by which reports' claims. */
  public record Turn(MeetingStatus status, @Nullable LocalDate on, List<ClaimAt> evidence) {}

  /** Somebody who took part, by entity id. */
  public record Participant(
      String entity,
      @Nullable String role,
      @Nullable String representing,
      List<ClaimAt> evidence) {}

  /** The words of one article version behind a fact. */
  public record ClaimAt(ArticleId article, int version, Evidence evidence) {}
}
