package dev.readout.gateway.http;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Takes {@code -Dname=value} after the jar as well as before it, and starts. */
@QuarkusMain
public final class Main {
  private static final int MANAGEMENT_DISTANCE = 1000;

  private Main() {}

  public static void main(String... arguments) {
    for (var argument : arguments) {
      int equals = argument.indexOf('=');
      if (argument.startsWith("-D") && equals > 2) {
        System.setProperty(argument.substring(2, equals), argument.substring(equals + 1));
      }
    }
    keepPortsApart();
    Quarkus.run(arguments);
  }

  /**
   * Two gateways on one machine need one setting, not two: the management port follows the port.
   */
  private static void keepPortsApart() {
    var port = setting("quarkus.http.port", "QUARKUS_HTTP_PORT");
    if (port != null && setting("quarkus.management.port", "QUARKUS_MANAGEMENT_PORT") == null) {
      int number = Integer.parseInt(port);
      int management = number == 0 ? 0 : number + MANAGEMENT_DISTANCE;
      System.setProperty(
          "quarkus.management.port", String.valueOf(management > 65535 ? 0 : management));
    }
  }

  private static @org.jspecify.annotations.Nullable String setting(
      String property, String variable) {
    var value = System.getProperty(property);
    return value == null ? System.getenv(variable) : value;
  }
}
