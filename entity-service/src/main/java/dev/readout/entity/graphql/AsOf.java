package dev.readout.entity.graphql;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** The graph as it was known at a time: exactly one of the two. */
@Input("AsOf")
public class AsOf {
  public @Nullable LocalDate publishedBy;
  public @Nullable OffsetDateTime ingestedBy;
}
