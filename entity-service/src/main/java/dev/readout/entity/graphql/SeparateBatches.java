package dev.readout.entity.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.datafetcher.helper.BatchLoaderHelper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 *   { meetings { nodes { day: claims(aspect: DATE) { value } place: claims(aspect: PLACE) { value } } } }
 * </pre>
 *
 * would answer {@code place} with days. Within one place (aliases and arguments the same, whatever
 * the element of the lists above it) everything is still one batch.
 */
final class SeparateBatches implements DataFetcher<Object> {
  private final DataFetcher<?> library;

  /** What the library calls the batch of the field; known after its first use. */
  private volatile @Nullable String name;

  SeparateBatches(DataFetcher<?> library) {
    this.library = library;
  }

  @Override
  public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
    DataFetchingEnvironment place = new Place(environment);
    String known = name;
    if (known == null || !environment.getFieldDefinition().getArguments().isEmpty()) {
      return library.get(place);
    }
    // Without arguments there is nothing that the library would have to read for each element.
    DataLoader<Object, Object> loader = Objects.requireNonNull(place.getDataLoader(known));
    return loader.load(
        Objects.requireNonNull(environment.<Object>getSource()),
        Map.of(
            BatchLoaderHelper.ARGUMENTS,
            List.of(),
            BatchLoaderHelper.DATA_FETCHING_ENVIRONMENT,
            place));
  }

  /** Where in the question a field stands: it has the loaders of that place. */
  private final class Place extends Unlisted {
    Place(DataFetchingEnvironment environment) {
      super(environment);
    }

    @Override
    @SuppressWarnings("unchecked") // the library's loaders are of this kind
    public <K, V> @Nullable DataLoader<K, V> getDataLoader(String ofField) {
      name = ofField;
      DataLoaderRegistry registry = delegateEnvironment.getDataLoaderRegistry();
      DataLoader<K, V> ofAll = registry.getDataLoader(ofField);
      if (ofAll == null) {
        return null;
      }
      List<String> path = delegateEnvironment.getExecutionStepInfo().getPath().getKeysOnly();
      return registry.computeIfAbsent(
          ofField + " " + path,
          own ->
              DataLoaderFactory.newDataLoader(
                  own,
                  (BatchLoaderWithContext<K, V>) ofAll.getBatchLoadFunction(),
                  ofAll.getOptions()));
    }
  }
}
