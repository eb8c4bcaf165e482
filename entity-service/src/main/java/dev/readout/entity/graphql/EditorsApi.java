package dev.readout.entity.graphql;

import dev.readout.entity.graph.Editing;
import dev.readout.entity.model.Feature;
import dev.readout.entity.resolve.Match;
import dev.readout.entity.store.EditStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** What editors decide, and what they are asked. */
@GraphQLApi
@ApplicationScoped
public class EditorsApi {
  private final Graph graphs;
  private final Editing editing;
  private final MutationGuard guard;

  public EditorsApi(Graph graphs, Editing editing, MutationGuard guard) {
    this.graphs = graphs;
    this.editing = editing;
    this.guard = guard;
  }

  private static Judgement view(EditStore.Entry e) {
    return new Judgement(
        e.id(), e.kind(), e.left(), e.right(), e.by(), e.reason(), e.at(), e.undone());
  }

  @Query
  public @NonNull List<@NonNull Judgement> judgements(
      @DefaultValue("20") @NonNull int first, @Nullable String after) {
    if (after != null && !editing.isJudgement(after)) {
      throw new BadInput("after", "no judgement has the id " + after);
    }
    return editing.judgements(Cursor.first(first), after).stream().map(EditorsApi::view).toList();
  }

  @Query
  @Description("Pairs that the matcher is not sure of, for an editor to decide.")
  public @NonNull List<@NonNull MatchQuestion> reviewQueue(@DefaultValue("20") @NonNull int first) {
    return seen(
        editing.questions(Cursor.first(first)),
        ids -> graphs.entities(Graph.NOW).byIds(ids),
        (left, right, score, features) ->
            new MatchQuestion(
                Entities.of(left, Graph.NOW), Entities.of(right, Graph.NOW), score, features));
  }

  @Query
  @Description(
      "Pairs of meetings that the matcher is not sure of, for an editor to decide: judge takes their"
          + " ids.")
  public @NonNull List<@NonNull MeetingQuestion> meetingReviewQueue(
      @DefaultValue("20") @NonNull int first) {
    return seen(
        editing.meetingQuestions(Cursor.first(first)),
        ids -> graphs.meetings(Graph.NOW).byIds(ids),
        (left, right, score, features) ->
            new MeetingQuestion(
                new Meeting(left, Graph.NOW), new Meeting(right, Graph.NOW), score, features));
  }

  /** Makes of a doubt what a client sees. */
  private interface As<R, Q> {
    Q of(R left, R right, double score, List<MatchFeature> features);
  }

  /** The doubts of which both sides are still there; all sides are looked up at once. */
  private static <R, Q> List<Q> seen(
      List<Editing.Question> questions, Function<Set<String>, Map<String, R>> lookUp, As<R, Q> as) {
    Set<String> ids = new LinkedHashSet<>();
    questions.forEach(q -> ids.addAll(List.of(q.left(), q.right())));
    Map<String, R> rows = lookUp.apply(ids);
    List<Q> found = new ArrayList<>();
    for (Editing.Question question : questions) {
      R left = rows.get(question.left());
      R right = rows.get(question.right());
      if (left != null && right != null) {
        Match match = question.match();
        found.add(
            as.of(
                left,
                right,
                match.score() / 1000.0,
                match.features().stream().map(EditorsApi::feature).toList()));
      }
    }
    return found;
  }

  private static MatchFeature feature(Feature f) {
    return new MatchFeature(f.name(), f.value(), f.explanation());
  }

  @Mutation
  @Description(
      "Says that entities, or meetings, are the same or are not. Never destroys; undone by its id;"
          + " outlives re-extraction.")
  public @NonNull JudgementPayload judge(@NonNull JudgementInput input) {
    String by = guard.author();
    return judgement(editing.judge(input.kind, input.left, input.right, input.reason, by));
  }

  @Mutation
  public @NonNull JudgementPayload undoJudgement(@NonNull @Id String id, @NonNull String reason) {
    String by = guard.author();
    return judgement(editing.undo(id, reason, by));
  }

  private JudgementPayload judgement(Editing.Outcome<EditStore.Entry> outcome) {
    graphs.renew();
    return switch (outcome) {
      case Editing.Done<EditStore.Entry> done ->
          new JudgementPayload(view(done.value()), List.of());
      case Editing.Refused<EditStore.Entry> refused ->
          new JudgementPayload(
              null, List.of(error(refused.code(), refused.field(), refused.message())));
    };
  }

  @Mutation
  @Description(
      "An editor's correction of one claim: rejects it, or puts another value beside it with higher"
          + " authority.")
  public @NonNull ClaimPayload correctClaim(
      @NonNull @Id String claim,
      @Nullable String value,
      @DefaultValue("false") @NonNull boolean reject,
      @NonNull String reason) {
    String by = guard.author();
    return switch (editing.correct(claim, value, reject, reason, by)) {
      case Editing.Done<String> done -> {
        graphs.renew();
        var row = graphs.claims(Graph.NOW).byIds(List.of(done.value())).get(done.value());
        yield new ClaimPayload(row == null ? null : new Claim(row, Graph.NOW), List.of());
      }
      case Editing.Refused<String> refused ->
          new ClaimPayload(
              null, List.of(error(refused.code(), refused.field(), refused.message())));
    };
  }

  private static UserError error(String code, String field, String message) {
    return new UserError(code, List.of(field), message);
  }
}
