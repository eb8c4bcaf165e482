package dev.readout.entity.graphql;

import io.smallrye.graphql.bootstrap.DataFetcherFactory;
import io.smallrye.graphql.execution.datafetcher.helper.BatchLoaderHelper;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import java.util.HashMap;
import java.util.Map;
import org.dataloader.BatchLoaderWithContext;
import org.jspecify.annotations.Nullable;

/**
 * The library's functions that load a batch, by the name of the batch, made once. The library makes
 * all of them for every question, with a search by reflection for the method behind each.
 */
final class BatchFunctions {
  private final Map<String, BatchLoaderWithContext<Object, Object>> byName;

  private BatchFunctions(Map<String, BatchLoaderWithContext<Object, Object>> byName) {
    this.byName = Map.copyOf(byName);
  }

  /** Takes them: from then on the library finds none to make. */
  static BatchFunctions takenFrom(Schema described) {
    DataFetcherFactory factory = new DataFetcherFactory();
    BatchLoaderHelper names = new BatchLoaderHelper();
    Map<String, BatchLoaderWithContext<Object, Object>> byName = new HashMap<>();
    for (Operation field : described.getBatchOperations()) {
      byName.put(
          names.getName(field),
          factory.getSourceBatchLoader(field, described.getTypes().get(field.getName())));
    }
    described.getTypes().values().forEach(type -> type.setBatchOperations(Map.of()));
    return new BatchFunctions(byName);
  }

  @Nullable BatchLoaderWithContext<Object, Object> named(String batch) {
    return byName.get(batch);
  }
}
