package dev.readout.entity.graphql;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * What this subgraph knows of a publisher that the article-service owns. The library finds the type
 * of an entity by the name of its class, so this one shares its name with the annotation.
 */
@Type("Source")
@Key(fields = @FieldSet("id"))
public record Source(@NonNull @Id String id) {}
