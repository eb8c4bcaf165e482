package dev.readout.local.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.readout.local.home.Home;
import dev.readout.local.news.Journal;
import dev.readout.local.news.Loader;
import dev.readout.local.news.Loader.Summary;
import dev.readout.local.news.Reader;
import dev.readout.local.news.Submission;
import dev.readout.local.terminal.Progress;
import dev.readout.local.terminal.TablePrinter;
import dev.readout.local.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hands files and folders of news over. Exit code 1 when an article was refused. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = {
      "Takes news in: .txt (plain text), .html (a page), .jsonl (one ArticleInput a line), folders of them.",
      "A file news.json beside the texts may say what is known of them: [{\"file\", \"url\", \"source\": {\"name\"}, \"publishedAt\"}].",
      "An interrupted run goes on where it stopped when it is called again."
    })
final class IngestCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
  private List<Path> paths = List.of();

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "20",
      description = "Articles in one request (20).")
  private int batch;

  @Option(names = "--json", description = "The summary for programs.")
  private boolean json;

  @Mixin private GatewayOptions options = new GatewayOptions();

  private final Home home;
  private final Terminal terminal;

  IngestCommand(Home home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var submissions = new ArrayList<Submission>();
    for (var path : paths) {
      submissions.addAll(Reader.read(path));
    }
    var progress = new Progress(terminal);
    Summary summary;
    try (var gateway = options.open(home)) {
      var journal = Journal.at(home.ingestJournal(), gateway.address().toString());
      summary =
          new Loader(gateway, journal, Math.max(1, batch))
              .load(
                  submissions,
                  done ->
                      progress.draw(
                          json
                              ? List.of()
                              : List.of(Progress.bar(done, submissions.size(), "articles"))));
    }
    progress.clear();
    if (json) {
      terminal.line(
          JsonMapper.builder()
              .build()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(summary));
    } else {
      print(summary, submissions.size());
    }
    return summary.rejections().isEmpty() ? 0 : 1;
  }

  private void print(Summary summary, int all) {
    var table = new TablePrinter("ARTICLES", "CREATED", "REVISED", "UNCHANGED", "REJECTED");
    table.row(
        "" + all,
        "" + summary.count("CREATED"),
        "" + summary.count("REVISED"),
        "" + summary.count("UNCHANGED"),
        "" + summary.count("REJECTED"));
    table.print(terminal);
    if (summary.resumed() > 0) {
      terminal.line(
          terminal.faint(summary.resumed() + " had been handed over by the run before this one."));
    }
    if (!summary.rejections().isEmpty()) {
      terminal.line();
      var refused = new TablePrinter("REJECTED", "CODE", "WHY");
      summary
          .rejections()
          .forEach(
              rejection -> refused.row(rejection.name(), rejection.code(), rejection.message()));
      refused.print(terminal);
    }
  }
}
