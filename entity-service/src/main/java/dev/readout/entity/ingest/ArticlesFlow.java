package dev.readout.entity.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when articles flow from Kafka into the database. */
@Readiness
@ApplicationScoped
public class ArticlesFlow implements HealthCheck {
  private final ArticleConsumer consumer;

  public ArticlesFlow(ArticleConsumer consumer) {
    this.consumer = consumer;
  }

  @Override
  public HealthCheckResponse call() {
    String trouble = consumer.trouble();
    return trouble == null
        ? HealthCheckResponse.up("articles flow")
        : HealthCheckResponse.named("articles flow").down().withData("trouble", trouble).build();
  }
}
