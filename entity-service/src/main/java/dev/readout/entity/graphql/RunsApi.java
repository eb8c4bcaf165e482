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

/** Questions about the reading itself. */
@GraphQLApi
@ApplicationScoped
public class RunsApi {
  @Query
  public @NonNull List<@NonNull ExtractionRun> extractionRuns(
      @DefaultValue("20") @NonNull int first, @Nullable String after) {
    return List.of();
  }

  @Query
  public @NonNull RunDiff diffRuns(@NonNull @Id String a, @NonNull @Id String b) {
    throw new IllegalStateException("not answered yet");
  }

  @Query
  public @NonNull ExtractionStatus extractionStatus() {
    throw new IllegalStateException("not answered yet");
  }

  @Mutation
  public @NonNull ExtractionRun reextract(@Nullable @Id List<@NonNull String> articles) {
    throw new IllegalStateException("not answered yet");
  }
}
