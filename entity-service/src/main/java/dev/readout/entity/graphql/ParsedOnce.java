package dev.readout.entity.graphql;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.validation.ValidationError;
import io.smallrye.graphql.execution.QueryCache;
import java.util.List;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Nothing beside the work of a question but this: the library's cache of documents learns of a new
 * one when it is validated. Without that each question is parsed twice and validated once more.
 */
final class ParsedOnce extends SimplePerformantInstrumentation {
  private final QueryCache documents;

  private ParsedOnce(QueryCache documents) {
    this.documents = documents;
  }

  /** In place of the library's, which also traces for a router that we do not have. */
  static Instrumentation insteadOf(GraphQL.Builder builder) {
    Instrumentation library = builder.build().getInstrumentation();
    List<Instrumentation> parts =
        library instanceof ChainedInstrumentation chain
            ? chain.getInstrumentations()
            : List.of(library);
    for (Instrumentation part : parts) {
      if (part instanceof QueryCache documents) {
        return new ParsedOnce(documents);
      }
    }
    throw new IllegalStateException("the library's cache of documents is gone: " + parts);
  }

  /** Room for the batches of this question, which {@link SeparateBatches} makes as they come. */
  @Override
  public ExecutionInput instrumentExecutionInput(
      ExecutionInput question,
      InstrumentationExecutionParameters parameters,
      InstrumentationState state) {
    return question.transform(q -> q.dataLoaderRegistry(new DataLoaderRegistry()));
  }

  @Override
  public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
      InstrumentationValidationParameters parameters, InstrumentationState state) {
    return documents.beginValidation(parameters, state);
  }
}
