package dev.readout.entity.graphql;

import dev.readout.entity.store.EntityRow;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Type;

/** What meetings are about. */
@Type("Topic")
@Key(fields = @FieldSet("id"))
public final class Topic extends GraphEntity implements Entity {
  Topic(EntityRow row, String graph) {
    super(row, graph);
  }
}
