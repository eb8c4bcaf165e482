package dev.readout.local.bench;

import picocli.CommandLine.Option;

/** What every benchmark can be told. */
public final class BenchOptions {
  @Option(
      names = "--accept",
      description = "Keeps this run as the accepted one (docs/bench); then commit the file.")
  private boolean accept;

  public boolean accept() {
    return accept;
  }
}
