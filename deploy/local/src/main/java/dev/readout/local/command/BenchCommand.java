package dev.readout.local.command;

import dev.readout.local.bench.AskBench;
import dev.readout.local.bench.ExtractBench;
import dev.readout.local.bench.GatewayBench;
import dev.readout.local.bench.IngestBench;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs one benchmark, or all of them one after the other. Exit code 1 when a goal was missed. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "[NAME]",
    description =
        "Measures Readout on this machine, beside the accepted runs in docs/bench; without a name,"
            + " all of it.",
    subcommands = {ExtractBench.class, GatewayBench.class, IngestBench.class, AskBench.class})
final class BenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  BenchCommand() {
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() {
    return spec.subcommands().values().stream().mapToInt(benchmark -> benchmark.execute()).sum() > 0
        ? 1
        : 0;
  }
}
