package dev.readout.entity.graphql;

import dev.readout.entity.graph.Keeping.MeetingChanged;
import dev.readout.entity.store.MeetingReads;
import dev.readout.entity.store.MeetingRow;
import dev.readout.entity.store.MeetingSelection;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * The graph as it changes. A subscriber sees what changes while it is there, on whichever replica;
 * what it missed while it was away it asks for with {@code meetings}.
 */
@GraphQLApi
@ApplicationScoped
public class ChangesApi {
  private final Graph graphs;
  private final MeetingChanges changes;
  private final Vertx vertx;

  public ChangesApi(Graph graphs, MeetingChanges changes, Vertx vertx) {
    this.graphs = graphs;
    this.changes = changes;
    this.vertx = vertx;
  }

  @Subscription
  @Description(
      "A meeting that became known, or whose agreed facts changed; says which claims are new.")
  public @NonNull Multi<@NonNull MeetingChange> meetingChanged(@Nullable MeetingFilter filter) {
    // A filter that nothing can fit is refused now, and not when something changes.
    Filters.meetings(filter, graphs.entities(Graph.LATEST));
    // Batched fields of an event ask the Vert.x context they are on for a thread that may block.
    Context context = VertxContext.getOrCreateDuplicatedContext(vertx);
    return changes.stream()
        .filter(change -> !change.gone())
        .onItem()
        .transformToMultiAndConcatenate(
            change -> Multi.createFrom().iterable(matching(change, filter)))
        .emitOn(task -> context.runOnContext(ignored -> task.run()));
  }

  /** The change with its meeting as it is now; nothing when the filter does not want it. */
  private List<MeetingChange> matching(MeetingChanged change, @Nullable MeetingFilter filter) {
    MeetingReads reads = graphs.meetings(Graph.LATEST);
    MeetingRow row = reads.byId(change.id()).orElse(null);
    if (row == null) {
      return List.of(); // it changed again since; that change follows
    }
    MeetingSelection wanted =
        Filters.meetings(filter, graphs.entities(Graph.LATEST)).only(List.of(row.id()));
    if (filter != null && reads.count(wanted) == 0) {
      return List.of();
    }
    List<Claim> claims =
        graphs.claims(Graph.LATEST).inOrder(change.newClaims()).stream()
            .map(claim -> new Claim(claim, Graph.LATEST))
            .toList();
    return List.of(new MeetingChange(new Meeting(row, Graph.LATEST), claims));
  }
}
