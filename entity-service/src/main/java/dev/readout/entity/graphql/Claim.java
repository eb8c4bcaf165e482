package dev.readout.entity.graphql;

import dev.readout.entity.model.Aspect;
import dev.readout.entity.model.Authority;
import dev.readout.entity.model.Polarity;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One thing that one article says of one meeting. */
@Type("Claim")
@Key(fields = @FieldSet("id"))
public record Claim(
    @NonNull @Id String id,
    @NonNull Aspect aspect,
    @NonNull String value,
    @NonNull Polarity polarity,
    @NonNull Authority authority,
    boolean rejected,
    @NonNull List<@NonNull Evidence> evidence,
    @NonNull Article article) {}
