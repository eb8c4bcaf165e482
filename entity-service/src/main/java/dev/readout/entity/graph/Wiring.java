package dev.readout.entity.graph;

import dev.readout.entity.store.Sql;
import dev.readout.entity.vocabulary.Gazetteer;
import dev.readout.entity.vocabulary.TopicTaxonomy;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the plain objects that need something from Quarkus. */
@ApplicationScoped
public class Wiring {
  @Produces
  @Singleton
  Sql sql(AgroalDataSource dataSource, MeterRegistry meters) {
    Sql sql = new Sql(dataSource::getConnection);
    FunctionCounter.builder("readout.sql.statements", sql, Sql::statements)
        .description("SQL statements sent")
        .register(meters);
    FunctionCounter.builder("readout.sql.rows", sql, Sql::rows)
        .description("rows read by SQL statements")
        .register(meters);
    return sql;
  }

  @Produces
  @Singleton
  Atlas atlas() {
    return new GazetteerAtlas(Gazetteer.load(), TopicTaxonomy.load());
  }
}
