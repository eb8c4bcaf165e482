package dev.readout.entity.graphql;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An argument that the library could not read (a day that there is not) is refused like any other
 * wrong one. The library itself answers with null and an error without a code, and a second error
 * because null is no answer.
 */
final class WrongArguments implements DataFetcher<Object> {
  private static final Pattern UNREADABLE =
      Pattern.compile(
          "argument '(\\w+)' with value '(?:\\w+\\{value=')?(.*?)(?:'})?' is not a valid '(.*)'",
          Pattern.DOTALL);

  private final DataFetcher<?> library;

  WrongArguments(DataFetcher<?> library) {
    this.library = library;
  }

  @Override
  public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
    Object answer = library.get(new Unlisted(environment));
    return answer instanceof CompletionStage<?> later
        ? later.thenApply(WrongArguments::refused)
        : refused(answer);
  }

  private static @Nullable Object refused(@Nullable Object answer) {
    if (answer instanceof DataFetcherResult<?> result
        && result.getData() == null
        && result.hasErrors()) {
      String message = result.getErrors().getFirst().getMessage();
      Matcher unreadable = UNREADABLE.matcher(message);
      if (unreadable.matches()) {
        throw new BadInput(
            unreadable.group(1),
            "'" + unreadable.group(2).replaceAll("\\s+", " ") + "' cannot be read");
      }
    }
    return answer;
  }
}
