package dev.readout.entity.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Questions about what was said and what was promised. */
@GraphQLApi
@ApplicationScoped
public class StatementsApi {
  @Query
  public @NonNull StatementConnection statements(
      @Nullable StatementFilter filter,
      @DefaultValue("20") @NonNull int first,
      @Nullable String after) {
    return new StatementConnection(List.of(), List.of(), new PageInfo(false, false, null, null), 0);
  }

  @Query
  public @NonNull CommitmentConnection commitments(
      @Nullable CommitmentFilter filter,
      @DefaultValue("20") @NonNull int first,
      @Nullable String after) {
    return new CommitmentConnection(
        List.of(), List.of(), new PageInfo(false, false, null, null), 0);
  }
}
