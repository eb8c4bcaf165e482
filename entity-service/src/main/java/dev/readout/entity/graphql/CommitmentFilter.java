package dev.readout.entity.graphql;

import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which commitments; every field given must hold. */
@Input("CommitmentFilter")
public class CommitmentFilter {
  public @Nullable String party;
  public @Nullable String topic;
  public @Nullable @Id String meeting;
}
