package dev.readout.article.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DelegatingDataFetchingEnvironment;
import org.dataloader.BatchLoaderWithContext;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Gives every place of a question a batch of its own. The library has one batch for all uses of a
 * field and calls its resolver with the arguments of the first:
 *
 * <pre>
 *   { sources { nodes { newest: articles(first: 1) { totalCount } some: articles(first: 5) { … } } } }
 * </pre>
 *
 * would answer {@code some} with one article. Within one place everything is still one batch.
 */
final class SeparateBatches implements DataFetcher<Object> {
  private final DataFetcher<?> library;

  SeparateBatches(DataFetcher<?> library) {
    this.library = library;
  }

  @Override
  public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
    return library.get(new Place(environment));
  }

  /** Where in the question a field stands: it has the loaders of that place. */
  private static final class Place extends DelegatingDataFetchingEnvironment {
    Place(DataFetchingEnvironment environment) {
      super(environment);
    }

    @Override
    @SuppressWarnings("unchecked") // the library's loaders are of this kind
    public <K, V> @Nullable DataLoader<K, V> getDataLoader(String ofField) {
      DataLoaderRegistry registry = delegateEnvironment.getDataLoaderRegistry();
      DataLoader<K, V> ofAll = registry.getDataLoader(ofField);
      return ofAll == null
          ? null
          : registry.computeIfAbsent(
              ofField + " " + delegateEnvironment.getExecutionStepInfo().getPath().getKeysOnly(),
              own ->
                  DataLoaderFactory.newDataLoader(
                      own,
                      (BatchLoaderWithContext<K, V>) ofAll.getBatchLoadFunction(),
                      ofAll.getOptions()));
    }
  }
}
