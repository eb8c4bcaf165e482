package dev.readout.entity.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
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
  @Query
  public @NonNull List<@NonNull Judgement> judgements(
      @DefaultValue("20") @NonNull int first, @Nullable String after) {
    return List.of();
  }

  @Query
  public @NonNull List<@NonNull MatchQuestion> reviewQueue(@DefaultValue("20") @NonNull int first) {
    return List.of();
  }

  @Mutation
  public @NonNull JudgementPayload judge(@NonNull JudgementInput input) {
    throw new IllegalStateException("not answered yet");
  }

  @Mutation
  public @NonNull JudgementPayload undoJudgement(@NonNull @Id String id, @NonNull String reason) {
    throw new IllegalStateException("not answered yet");
  }

  @Mutation
  public @NonNull ClaimPayload correctClaim(
      @NonNull @Id String claim,
      @Nullable String value,
      @DefaultValue("false") @NonNull boolean reject,
      @NonNull String reason) {
    throw new IllegalStateException("not answered yet");
  }
}
