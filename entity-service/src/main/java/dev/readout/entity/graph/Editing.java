package dev.readout.entity.graph;

import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.Aspect;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.EntityRef;
import dev.readout.entity.model.Judged;
import dev.readout.entity.model.JudgementKind;
import dev.readout.entity.model.PersonForm;
import dev.readout.entity.model.Report;
import dev.readout.entity.resolve.Match;
import dev.readout.entity.resolve.MeetingMatcher;
import dev.readout.entity.resolve.PersonMatcher;
import dev.readout.entity.resolve.Telling;
import dev.readout.entity.store.ArticleStore;
import dev.readout.entity.store.CorrectionRow;
import dev.readout.entity.store.EditStore;
import dev.readout.entity.store.EditStore.ClaimRef;
import dev.readout.entity.store.EditStore.Entry;
import dev.readout.entity.store.EntityStore;
import dev.readout.entity.store.JudgementRow;
import dev.readout.entity.store.ReportStore;
import dev.readout.entity.store.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Editors' words: appended to a log, then carried through the graph in the same transaction. */
@ApplicationScoped
public class Editing {
  private static final Set<String> JUDGED = Set.of("PERSON", "MEETING");

  private final Keeping keeping;
  private final ArticleStore articles;
  private final EditStore edits;
  private final EntityStore entities;
  private final ReportStore reports;
  private final Atlas atlas;
  private final Clock clock = Clock.systemUTC();

  public Editing(Sql sql, Keeping keeping, Atlas atlas) {
    this.atlas = atlas;
    this.reports = new ReportStore(sql);
    this.keeping = keeping;
    this.articles = new ArticleStore(sql);
    this.edits = new EditStore(sql);
    this.entities = new EntityStore(sql);
  }

  /** What became of an editor's word. */
  public sealed interface Outcome<T> {}

  public record Done<T>(T value) implements Outcome<T> {}

  /**
   * @param field the input that is at fault
   */
  public record Refused<T>(String code, String field, String message) implements Outcome<T> {}

  public Outcome<Entry> judge(
      JudgementKind kind, String left, String right, String reason, String by) {
    if (left.equals(right)) {
      return new Refused<>("SAME_ID", "right", "a judgement is about two, not about one: " + left);
    }
    return QuarkusTransaction.requiringNew()
        .timeout(600)
        .call(
            () -> {
              articles.lockGraph();
              Optional<Refused<Entry>> refused = unfit(left, right);
              if (refused.isPresent()) {
                return refused.get();
              }
              JudgementRow row = new JudgementRow();
              row.id = "j-" + UUID.randomUUID();
              row.kind = kind;
              row.left = left;
              row.right = right;
              row.by = by;
              row.reason = reason;
              row.at = now();
              row.persistAndFlush();
              keeping.judged(new Judged(kind, left, right));
              return new Done<>(edits.entry(row.id).orElseThrow());
            });
  }

  /** Why no judgement can be passed on these two; empty if one can. */
  private Optional<Refused<Entry>> unfit(String left, String right) {
    Map<String, String> kinds = edits.kinds(List.of(left, right));
    for (String id : List.of(left, right)) {
      String field = id.equals(left) ? "left" : "right";
      String kind = kinds.get(id);
      if (kind == null) {
        return Optional.of(new Refused<>("UNKNOWN_ID", field, "nothing has the id " + id));
      }
      if (!JUDGED.contains(kind)) {
        // Their ids are their names or those of a vocabulary: there is nothing to take apart.
        return Optional.of(
            new Refused<>("NOT_JUDGED", field, "only people and meetings are judged, no " + kind));
      }
    }
    return Objects.equals(kinds.get(left), kinds.get(right))
        ? Optional.empty()
        : Optional.of(new Refused<>("KINDS_DIFFER", "right", "a person is no meeting"));
  }

  public Outcome<Entry> undo(String id, String reason, String by) {
    return QuarkusTransaction.requiringNew()
        .timeout(600)
        .call(
            () -> {
              articles.lockGraph();
              Optional<Entry> entry = edits.entry(id);
              if (entry.isEmpty()) {
                return new Refused<Entry>("UNKNOWN_ID", "id", "no judgement has the id " + id);
              }
              if (!edits.undo(id, by, reason, now())) {
                return new Refused<Entry>("ALREADY_UNDONE", "id", "it was undone before");
              }
              Entry judged = entry.get();
              keeping.judged(new Judged(judged.kind(), judged.left(), judged.right()));
              return new Done<>(edits.entry(id).orElseThrow());
            });
  }

  public Outcome<String> correct(
      String claim, @Nullable String value, boolean reject, String reason, String by) {
    if (value == null && !reject) {
      return new Refused<>("NOTHING_TO_DO", "value", "give another value, or reject the claim");
    }
    return QuarkusTransaction.requiringNew()
        .timeout(600)
        .call(
            () -> {
              articles.lockGraph();
              Optional<ClaimRef> found = edits.claim(claim);
              if (found.isEmpty()) {
                return new Refused<String>("UNKNOWN_ID", "claim", "no claim has the id " + claim);
              }
              ClaimRef ref = found.get();
              Aspect aspect = Aspect.valueOf(ref.aspect());
              if (value != null && Corrections.value(aspect, value, null, atlas).isEmpty()) {
                return new Refused<String>(
                    "BAD_VALUE", "value", "no " + aspect + " can be '" + value + "'");
              }
              CorrectionRow row = new CorrectionRow();
              row.claim = ref.editors() ? Corrections.corrected(claim) : claim;
              row.article = ref.article();
              row.report = ref.report();
              row.aspect = aspect;
              row.value = value;
              // Of an editor's claim only the value changes, or goes; the other stays as it was.
              row.rejected = ref.editors() ? CorrectionRow.rejects(row.claim) : reject;
              row.by = by;
              row.reason = reason;
              row.at = now();
              row.persistAndFlush();
              keeping.corrected(new ArticleId(ref.article()));
              return new Done<>(value == null ? row.claim : claim);
            });
  }

  public boolean isJudgement(String id) {
    return edits.entry(id).isPresent();
  }

  public List<Entry> judgements(int first, @Nullable String after) {
    return edits.newest(first, after);
  }

  /** Two people, or meetings, that may be one, and why. */
  public record Question(String left, String right, Match match) {}

  /** The pairs that the matcher is least unsure of, first; none that an editor has judged. */
  public List<Question> questions(int first) {
    List<EntityStore.Doubt> doubts = entities.doubts(first);
    Set<String> forms = new LinkedHashSet<>();
    doubts.forEach(
        d -> {
          forms.add(d.leftForm());
          forms.add(d.rightForm());
        });
    Map<String, PersonForm> byId = entities.forms(forms);
    PersonMatcher matcher = new PersonMatcher();
    List<Question> questions = new ArrayList<>();
    for (EntityStore.Doubt doubt : doubts) {
      PersonForm left = byId.get(doubt.leftForm());
      PersonForm right = byId.get(doubt.rightForm());
      if (left != null && right != null) {
        questions.add(new Question(doubt.left(), doubt.right(), matcher.match(left, right)));
      }
    }
    return questions;
  }

  /** The pairs of meetings that the matcher is least unsure of, first; none that are judged. */
  public List<Question> meetingQuestions(int first) {
    List<ReportStore.Doubt> doubts = reports.doubts(first);
    Map<String, Report> byId = new HashMap<>();
    reports
        .reports(doubts.stream().flatMap(d -> Stream.of(d.leftReport(), d.rightReport())).toList())
        .forEach(report -> byId.put(report.id(), report));
    Map<String, String> persons =
        entities.persons(
            byId.values().stream()
                .flatMap(report -> report.entities().stream())
                .filter(ref -> ref.kind() == EntityKind.PERSON)
                .map(EntityRef::ref)
                .distinct()
                .toList());
    MeetingMatcher matcher = new MeetingMatcher(atlas);
    List<Question> questions = new ArrayList<>();
    for (ReportStore.Doubt doubt : doubts) {
      Report left = byId.get(doubt.leftReport());
      Report right = byId.get(doubt.rightReport());
      if (left != null && right != null) {
        questions.add(
            new Question(
                doubt.left(),
                doubt.right(),
                matcher.match(
                    Telling.of(left, form -> persons.getOrDefault(form, form)),
                    Telling.of(right, form -> persons.getOrDefault(form, form)))));
      }
    }
    return questions;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
