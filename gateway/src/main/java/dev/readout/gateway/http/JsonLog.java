package dev.readout.gateway.http;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.jboss.logmanager.handlers.ConsoleHandler;

/**
 * Lines of the log as JSON objects, by the log manager's own formatter: {@code
 * io.quarkus:quarkus-logging-json} cannot be had where this is built.
 */
@ApplicationScoped
public class JsonLog {
  private static final int BEFORE_ALL_OTHERS = 1;

  private final GatewayConfig config;

  @Inject
  public JsonLog(GatewayConfig config) {
    this.config = config;
  }

  void start(@Observes @Priority(BEFORE_ALL_OTHERS) StartupEvent event) {
    if (config.log().json()) {
      for (var handler : InitialConfigurator.DELAYED_HANDLER.getHandlers()) {
        if (handler instanceof ConsoleHandler) {
          handler.setFormatter(new JsonFormatter());
        }
      }
    }
  }
}
