package dev.readout.article.intake;

import dev.readout.article.model.Article;
import dev.readout.article.model.ArticleId;
import dev.readout.article.model.Rejection;
import dev.readout.article.model.RejectionCode;
import dev.readout.article.model.WellFormed;
import dev.readout.article.publish.Publisher;
import dev.readout.article.store.ArticleWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Withdraws an article: marked here, a tombstone in Kafka. */
@ApplicationScoped
public class Retraction {
  private static final int LONGEST_REASON = 1_000;

  private final ArticleWriter writer;
  private final Publisher publisher;
  private final Clock clock;

  Retraction(ArticleWriter writer, Publisher publisher, Clock clock) {
    this.writer = writer;
    this.publisher = publisher;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface Answer {}

  public record Retracted(Article article) implements Answer {}

  public record Refused(Rejection rejection) implements Answer {}

  /** Again changes nothing: the first reason stays. */
  public Answer retract(String id, String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      return refused(
          RejectionCode.REASON_REQUIRED, "reason", "say why, in at most 1000 characters");
    }
    if (id.isBlank()) {
      return refused(RejectionCode.ARTICLE_NOT_FOUND, "id", "there is no article without an id");
    }
    var article = writer.retract(new ArticleId(id), WellFormed.of(reason.strip()), clock.instant());
    if (article.isEmpty()) {
      return refused(RejectionCode.ARTICLE_NOT_FOUND, "id", "no article has the id " + id);
    }
    publisher.wake();
    return new Retracted(article.get());
  }

  private static Refused refused(RejectionCode code, String field, String message) {
    return new Refused(new Rejection(code, field, message));
  }
}
