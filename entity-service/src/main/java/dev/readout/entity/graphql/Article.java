package dev.readout.entity.graphql;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What this subgraph knows of an article that the article-service owns. */
@Type("Article")
@Key(fields = @FieldSet("id"))
public record Article(@NonNull @Id String id) {}
