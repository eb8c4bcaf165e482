package dev.readout.entity.graphql;

import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The graph as it changes. */
@GraphQLApi
@ApplicationScoped
public class ChangesApi {
  @Subscription
  public @NonNull Multi<@NonNull MeetingChange> meetingChanged(@Nullable MeetingFilter filter) {
    return Multi.createFrom().empty();
  }
}
