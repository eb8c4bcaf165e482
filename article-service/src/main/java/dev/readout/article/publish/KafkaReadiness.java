package dev.readout.article.publish;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that what is stored also reaches Kafka. Storing works without it. */
@Readiness
@ApplicationScoped
class KafkaReadiness implements HealthCheck {
  private final Publisher publisher;

  KafkaReadiness(Publisher publisher) {
    this.publisher = publisher;
  }

  @Override
  public HealthCheckResponse call() {
    var trouble = publisher.trouble();
    return trouble == null
        ? HealthCheckResponse.up("publication to Kafka")
        : HealthCheckResponse.named("publication to Kafka").down().withData("why", trouble).build();
  }
}
