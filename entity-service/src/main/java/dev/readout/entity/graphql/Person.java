package dev.readout.entity.graphql;

import dev.readout.entity.store.EntityRow;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Type;

/** A human whom the sources name. */
@Type("Person")
@Key(fields = @FieldSet("id"))
public final class Person extends GraphEntity implements Entity {
  Person(EntityRow row, String graph) {
    super(row, graph);
  }
}
