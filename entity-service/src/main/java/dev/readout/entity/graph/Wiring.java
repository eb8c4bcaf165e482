package dev.readout.entity.graph;

import dev.readout.entity.store.Sql;
import dev.readout.entity.vocabulary.Gazetteer;
import dev.readout.entity.vocabulary.TopicTaxonomy;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the plain objects that need something from Quarkus. */
@ApplicationScoped
public class Wiring {
  @Produces
  @Singleton
  Sql sql(AgroalDataSource dataSource) {
    return new Sql(dataSource);
  }

  @Produces
  @Singleton
  Atlas atlas() {
    return new GazetteerAtlas(Gazetteer.load(), TopicTaxonomy.load());
  }
}
