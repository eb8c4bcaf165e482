package dev.readout.entity.graphql;

import dev.readout.entity.store.EntityRow;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Type;

/** A body that acts or speaks: a ministry, an alliance, a company, a force. */
@Type("Organization")
@Key(fields = @FieldSet("id"))
public final class Organization extends GraphEntity implements Entity {
  Organization(EntityRow row, String graph) {
    super(row, graph);
  }
}
