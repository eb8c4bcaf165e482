package dev.readout.article.graphql;

import dev.readout.article.model.Article;
import dev.readout.article.model.IntakeOutcome;
import dev.readout.article.model.Rejection;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What the mutations answer. */
public final class Payloads {
  private Payloads() {}

  /** What became of a submission. */
  public enum IngestOutcome {
    CREATED,
    REVISED,
    UNCHANGED,
    REJECTED
  }

  /** The answer to one submitted article. */
  public record IngestPayload(
      @NonNull IngestOutcome outcome,
      @Nullable ArticleView article,
      @NonNull List<@NonNull UserError> userErrors) {

    static IngestPayload of(IntakeOutcome outcome) {
      return switch (outcome) {
        case IntakeOutcome.Created created -> taken(IngestOutcome.CREATED, created.article());
        case IntakeOutcome.Revised revised -> taken(IngestOutcome.REVISED, revised.article());
        case IntakeOutcome.Unchanged same -> taken(IngestOutcome.UNCHANGED, same.article());
        case IntakeOutcome.Rejected rejected ->
            new IngestPayload(
                IngestOutcome.REJECTED, null, List.of(UserError.of(rejected.rejection())));
      };
    }

    private static IngestPayload taken(IngestOutcome outcome, Article article) {
      return new IngestPayload(outcome, new ArticleView(article), List.of());
    }
  }

  /** The answer to a change of one article. */
  public record ArticlePayload(
      @Nullable ArticleView article, @NonNull List<@NonNull UserError> userErrors) {
    static ArticlePayload of(Article article) {
      return new ArticlePayload(new ArticleView(article), List.of());
    }

    static ArticlePayload refused(Rejection rejection) {
      return new ArticlePayload(null, List.of(UserError.of(rejection)));
    }
  }

  /** The answer to a change of one feed. */
  public record FeedPayload(@Nullable FeedView feed, @NonNull List<@NonNull UserError> userErrors) {
    static FeedPayload refused(Rejection rejection) {
      return new FeedPayload(null, List.of(UserError.of(rejection)));
    }
  }
}
