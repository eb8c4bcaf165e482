package dev.readout.article.graphql;

import dev.readout.article.graphql.Payloads.ArticlePayload;
import dev.readout.article.graphql.Payloads.IngestPayload;
import dev.readout.article.intake.Intake;
import dev.readout.article.intake.Retraction;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** What changes the collection of articles. */
@GraphQLApi
public class IngestApi {
  /** A request is answered in seconds; a caller with more sends more requests. */
  private static final int LARGEST_BATCH = 500;

  private final MutationGuard guard;
  private final Intake intake;
  private final Retraction retraction;

  IngestApi(MutationGuard guard, Intake intake, Retraction retraction) {
    this.guard = guard;
    this.intake = intake;
    this.retraction = retraction;
  }

  @Mutation
  @Description("Idempotent: the same content again answers UNCHANGED and stores nothing.")
  public @NonNull IngestPayload ingestArticle(@NonNull ArticleInput input)
      throws ForbiddenException {
    guard.check();
    return IngestPayload.of(intake.take(List.of(input.toSubmission())).getFirst());
  }

  @Mutation
  @Description("The same for up to 500 articles; one bad article rejects only itself.")
  public @NonNull List<@NonNull IngestPayload> ingestArticles(
      @NonNull List<@NonNull ArticleInput> inputs) throws ForbiddenException, BadArgumentException {
    guard.check();
    if (inputs.size() > LARGEST_BATCH) {
      throw new BadArgumentException(
          "at most " + LARGEST_BATCH + " articles in one request, not " + inputs.size());
    }
    return intake.take(inputs.stream().map(ArticleInput::toSubmission).toList()).stream()
        .map(IngestPayload::of)
        .toList();
  }

  @Mutation
  @Description(
      "Withdraws an article: its text stays for the audit trail, what was extracted from it leaves every answer.")
  public @NonNull ArticlePayload retractArticle(@Id @NonNull String id, @NonNull String reason)
      throws ForbiddenException {
    guard.check();
    return switch (retraction.retract(id, reason)) {
      case Retraction.Retracted done -> ArticlePayload.of(done.article());
      case Retraction.Refused refused -> ArticlePayload.refused(refused.rejection());
    };
  }
}
