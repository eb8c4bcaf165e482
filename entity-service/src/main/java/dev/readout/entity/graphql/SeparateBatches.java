package dev.readout.entity.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import io.smallrye.graphql.execution.datafetcher.helper.BatchLoaderHelper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dataloader.BatchLoaderWithContext;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
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
  private static final DataLoaderOptions OPTIONS = DataLoaderOptions.newDefaultOptions();

  private final DataFetcher<?> library;

  /** What the library calls the batch of the field; known after its first use. */
  private volatile @Nullable String name;

  private final BatchFunctions functions;

  SeparateBatches(DataFetcher<?> library, BatchFunctions functions) {
    this.library = library;
    this.functions = functions;
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

    /** Fields of different types may stand at one path, each with arguments of its own. */
    private String with(String batch) {
      return batch
          + " "
          + ((GraphQLNamedType) GraphQLTypeUtil.unwrapNonNull(delegateEnvironment.getParentType()))
              .getName()
          + delegateEnvironment.getExecutionStepInfo().getPath().getKeysOnly();
    }

    @Override
    @SuppressWarnings("unchecked") // the library's functions are of this kind
    public <K, V> @Nullable DataLoader<K, V> getDataLoader(String batch) {
      name = batch;
      BatchLoaderWithContext<Object, Object> load = functions.named(batch);
      return load == null
          ? null
          : delegateEnvironment
              .getDataLoaderRegistry()
              .computeIfAbsent(
                  with(batch),
                  own ->
                      DataLoaderFactory.newDataLoader(
                          own, (BatchLoaderWithContext<K, V>) load, OPTIONS));
    }
  }
}
