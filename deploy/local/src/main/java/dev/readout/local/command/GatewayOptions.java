package dev.readout.local.command;

import dev.readout.local.gateway.Gateway;
import dev.readout.local.home.Home;
import dev.readout.local.stack.StackState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which gateway a command asks: the one given, else the one that runs here. */
final class GatewayOptions {
  private static final String USUAL = "http://127.0.0.1:8080";

  @Option(
      names = "--gateway",
      paramLabel = "URL",
      defaultValue = "${READOUT_GATEWAY:-}",
      description = "The gateway to ask; else READOUT_GATEWAY, else the one that runs here.")
  private String address = "";

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      defaultValue = "${READOUT_TOKEN:-}",
      description = "The token for changes, where they are not open to all; else READOUT_TOKEN.")
  private @Nullable String token;

  Gateway open(Home home) {
    var secret = Optional.ofNullable(token).filter(given -> !given.isBlank());
    if (!address.isBlank()) {
      return new Gateway(address, secret);
    }
    return new Gateway(StackState.running(home).map(StackState::gateway).orElse(USUAL), secret);
  }
}
