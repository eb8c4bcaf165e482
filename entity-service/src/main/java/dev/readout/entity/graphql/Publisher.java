package dev.readout.entity.graphql;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What this subgraph knows of a publisher that the article-service owns. */
@Type("Source")
@Key(fields = @FieldSet("id"))
public record Publisher(@NonNull @Id String id) {}
