package dev.readout.entity.graphql;

import graphql.Scalars;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.DataFetchingFieldSelectionSetImpl;
import graphql.schema.DelegatingDataFetchingEnvironment;

/**
 * What the library's fetchers get: of each question for a field they list all that is selected
 * below it, as JSON and twice, which nobody here reads: {@link Asked} looks into the document.
 */
class Unlisted extends DelegatingDataFetchingEnvironment {
  Unlisted(DataFetchingEnvironment real) {
    super(real);
  }

  @Override
  public DataFetchingFieldSelectionSet getSelectionSet() {
    // Under a number nothing can be selected.
    return DataFetchingFieldSelectionSetImpl.newCollector(
        getGraphQLSchema(),
        Scalars.GraphQLInt,
        () -> {
          throw new IllegalStateException("nothing is selected under a number");
        });
  }
}
