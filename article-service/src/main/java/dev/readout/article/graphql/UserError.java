package dev.readout.article.graphql;

import dev.readout.article.model.Rejection;
import io.smallrye.graphql.api.federation.Shareable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A refusal that a program can switch on and a person can read. */
@Shareable
public record UserError(
    @NonNull @Description("One of a fixed list, for programs.") String code,
    @Description("The path of the input field that is to blame.")
        @Nullable List<@NonNull String> field,
    @NonNull String message) {

  static UserError of(Rejection rejection) {
    return new UserError(
        rejection.code().name(),
        rejection.field().isEmpty() ? null : List.of(rejection.field().split("\\.", -1)),
        rejection.message());
  }
}
