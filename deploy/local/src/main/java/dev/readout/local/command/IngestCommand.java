package dev.readout.local.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.readout.local.gateway.Extraction;
import dev.readout.local.gateway.Gateway;
import dev.readout.local.home.Failure;
import dev.readout.local.home.Home;
import dev.readout.local.news.Gathering;
import dev.readout.local.news.Journal;
import dev.readout.local.news.Loader;
import dev.readout.local.news.Place;
import dev.readout.local.news.Places;
import dev.readout.local.news.Reader;
import dev.readout.local.news.Watch;
import dev.readout.local.terminal.Progress;
import dev.readout.local.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands news of every kind over. Exit code 1 when an article was refused. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = {
      "Takes news in: .txt (plain text), .html (a page), .jsonl (one ArticleInput a line), .warc and .warc.gz (web archives), folders of them,",
      "and addresses of pages, RSS and Atom feeds (each article of the feed, once; --follow for good).",
      "A file news.json beside the texts may say what is known of them: [{\"file\", \"url\", \"source\": {\"name\"}, \"publishedAt\"}].",
      "An interrupted run goes on where it stopped when it is called again."
    })
final class IngestCommand implements Callable<Integer> {
  private static final Duration READING_PATIENCE = Duration.ofHours(6);
  private static final String FOLLOW =
      "mutation($url: String!) { addFeed(url: $url) { feed { id source { name } } userErrors { code message } } }";

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH|URL",
      description = "Files, folders, pages, feeds.")
  private List<String> places = List.of();

  @Option(
      names = "--watch",
      description = "Stays and takes in what is put into the folders, until Ctrl-C.")
  private boolean watch;

  @Option(names = "--wait", description = "Stays until what came in has been read.")
  private boolean wait;

  @Option(
      names = "--follow",
      description =
          "The addresses are feeds: the article-service asks them from now on, where it may fetch (readout.fetch.enabled).")
  private boolean follow;

  @Option(
      names = "--private-addresses",
      description = "Pages of this machine and its neighbours may be fetched, too.")
  private boolean privateAddresses;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "20",
      description = "Articles in one request (20).")
  private int batch;

  @Option(names = "--json", description = "The summary for programs.")
  private boolean json;

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Home home;
  private final Terminal terminal;

  IngestCommand(Home home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (var gateway = options.open(home);
        var gathering = new Gathering(home, privateAddresses)) {
      if (follow) {
        return follow(gateway);
      }
      var journal = Journal.at(home.ingestJournal(), gateway.address().toString());
      var loader = new Loader(gateway, journal, Math.max(1, batch));
      var reader = new Reader(gathering);
      if (watch) {
        return watch(loader, reader);
      }
      if (!wait) {
        load(loader, reader, Places.of(places));
        return report(loader);
      }
      var extraction = new Extraction(gateway);
      var before = extraction.status();
      load(loader, reader, Places.of(places));
      var code = report(loader);
      awaitReading(extraction, before.all() + loader.summary().count("CREATED"));
      return code;
    }
  }

  private void awaitReading(Extraction extraction, int articles) {
    var progress = new Progress(terminal);
    var status =
        extraction.await(
            articles,
            READING_PATIENCE,
            now -> {
              if (!json) {
                progress.draw(
                    List.of(Progress.bar(now.done() + now.failed(), articles, "articles read")));
              }
            });
    progress.clear();
    if (!json && status.failed() > 0) {
      terminal.line(
          terminal.bad(
              status.failed() + " articles could not be read; see 'readout logs entity-service'"));
    }
  }

  private void load(Loader loader, Reader reader, List<Place> found) {
    var progress = new Progress(terminal);
    long all = json ? 0 : found.stream().mapToLong(Reader::count).sum();
    for (var place : found) {
      reader.open(
          place,
          one -> {
            loader.take(one);
            if (!json) {
              // An archive or a feed holds more than can be seen from outside.
              long done = loader.summary().all();
              progress.draw(List.of(Progress.bar(done, Math.max(all, done), "articles")));
            }
          });
    }
    loader.finish();
    progress.clear();
  }

  private int watch(Loader loader, Reader reader) {
    var folders = places.stream().map(Path::of).toList();
    if (folders.stream().anyMatch(folder -> !Files.isDirectory(folder))) {
      throw new ParameterException(spec.commandLine(), "--watch is for folders");
    }
    if (!json) {
      terminal.line("Watching " + String.join(", ", places) + "; Ctrl-C ends it.");
      terminal.line();
    }
    var end = new Thread(() -> print(loader), "summary");
    Runtime.getRuntime().addShutdownHook(end);
    new Watch(folders, loader, reader, line -> terminal.line(terminal.faint(line))).run();
    Runtime.getRuntime().removeShutdownHook(end);
    return report(loader);
  }

  private int follow(Gateway gateway) {
    int refused = 0;
    for (var place : places) {
      var payload = gateway.data(FOLLOW, Map.of("url", place)).path("addFeed");
      var error = payload.path("userErrors").path(0);
      refused += error.isMissingNode() ? 0 : 1;
      terminal.line(
          error.isMissingNode()
              ? "follows " + place + " (" + payload.at("/feed/source/name").asText() + ")"
              : terminal.bad(place + ": " + error.path("message").asText()));
    }
    return refused == 0 ? 0 : 1;
  }

  private int report(Loader loader) {
    print(loader);
    return loader.summary().count("REJECTED") == 0 ? 0 : 1;
  }

  private void print(Loader loader) {
    if (!json) {
      IngestPrinter.print(loader.summary(), terminal);
      return;
    }
    try {
      terminal.line(
          JsonMapper.builder()
              .build()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(loader.summary()));
    } catch (IOException e) {
      throw new Failure("the summary cannot be written: " + e.getMessage(), e);
    }
  }
}
