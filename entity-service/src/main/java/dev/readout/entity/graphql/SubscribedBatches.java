package dev.readout.entity.graphql;

import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FetchedValue;
import graphql.execution.FieldValueInfo;
import graphql.execution.SubscriptionExecutionStrategy;
import org.dataloader.DataLoader;

/**
 * Gives every event of a subscription batches of its own. The library keeps one set of batches for
 * the life of a request, and a subscription is one request: what was loaded for an event would be
 * kept until the subscriber leaves.
 */
final class SubscribedBatches extends SubscriptionExecutionStrategy {
  SubscribedBatches(DataFetcherExceptionHandler faults) {
    super(faults);
  }

  /** Called once an event, with its payload; nested fields are the query strategy's. */
  @Override
  protected FieldValueInfo completeField(
      ExecutionContext context, ExecutionStrategyParameters parameters, FetchedValue payload) {
    context.getDataLoaderRegistry().getDataLoaders().forEach(DataLoader::clearAll);
    return super.completeField(context, parameters, payload);
  }
}
