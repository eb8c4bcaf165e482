package dev.readout.entity.graph;

import dev.readout.entity.graph.GraphKeeper.Outcome;
import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.Judged;
import dev.readout.entity.model.ReadArticle;
import dev.readout.entity.store.ArticleReads;
import dev.readout.entity.store.CorrectionRow;
import dev.readout.entity.store.EditStore;
import dev.readout.entity.store.Json;
import dev.readout.entity.store.MeetingStore;
import dev.readout.entity.store.ReportStore;
import dev.readout.entity.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The graph of now: applies changes within the caller's transaction, with all judgements and
 * corrections that stand, and notes what to tell the world about meetings.
 */
@ApplicationScoped
public class Keeping {
  private final Atlas atlas;
  private final GraphKeeper keeper;
  private final ArticleReads articles;
  private final EditStore edits;
  private final MeetingStore meetings;
  private final ReportStore reports;

  public Keeping(Sql sql, Atlas atlas) {
    this.atlas = atlas;
    this.keeper = new GraphKeeper(sql, atlas);
    this.articles = new ArticleReads(sql);
    this.edits = new EditStore(sql);
    this.meetings = new MeetingStore(sql);
    this.reports = new ReportStore(sql);
  }

  /**
   * A changed meeting as the topic {@code meetings} carries it.
   *
   * @param articles whose change it was
   * @param newClaims what they say now and did not say before of this meeting
   */
  public record MeetingChanged(
      String id, boolean gone, List<String> articles, List<String> newClaims) {}

  /** Applies a change; the caller holds {@code ArticleStore.lockGraph}. */
  public Outcome apply(Change change) {
    Corrections corrections = new Corrections(CorrectionRow.of(change.articles()), atlas);
    Set<String> claimsBefore = new HashSet<>();
    reports.claimsOf(change.articles()).forEach(claim -> claimsBefore.add(claim.id()));
    Outcome outcome = keeper.apply(change, standing(), corrections::apply);
    Map<String, List<String>> newClaims = new HashMap<>();
    for (ReportStore.ClaimOf claim : reports.claimsOf(change.articles())) {
      if (claim.meeting() != null && !claimsBefore.contains(claim.id())) {
        newClaims.computeIfAbsent(claim.meeting(), k -> new ArrayList<>()).add(claim.id());
      }
    }
    List<@Nullable Object[]> changes = new ArrayList<>();
    outcome
        .changed()
        .forEach(
            id -> changes.add(message(id, false, change, newClaims.getOrDefault(id, List.of()))));
    outcome.removed().forEach(id -> changes.add(message(id, true, change, List.of())));
    meetings.announce(changes);
    return outcome;
  }

  private static @Nullable Object[] message(
      String id, boolean gone, Change change, List<String> newClaims) {
    return new @Nullable Object[] {
      id, Json.write(new MeetingChanged(id, gone, change.articles(), newClaims))
    };
  }

  /** All standing judgements, with ids of old that lead to what they name now. */
  private List<Judged> standing() {
    return edits.standing(null);
  }

  /** Resolves again what a judgement touches, after it was written or undone. */
  public Outcome judged(Judged judgement) {
    return apply(new Change(List.of(), List.of(), List.of(judgement)));
  }

  /** Puts the corrections of an article into the graph, after one was written. */
  public Outcome corrected(ArticleId article) {
    List<ReadArticle> read = articles.read(List.of(article.value()));
    return apply(Change.read(read));
  }
}
