package dev.readout.local.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.local.home.Home;
import dev.readout.local.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
  private static final String TWO_MEETINGS =
      """
      {"data": {"meetings": {"totalCount": 2, "pageInfo": {"hasNextPage": false, "endCursor": "x"}, "nodes": [
        {"status": "HELD", "mode": "IN_PERSON", "when": {"earliest": "2026-03-11", "latest": "2026-03-11", "precision": "DAY"},
         "place": {"name": "Oslo"}, "topics": [{"name": "fishing"}, {"name": "trade"}], "sources": [{"name": "Nordic Wire"}],
         "participants": [{"role": "Foreign Minister", "entity": {"name": "Anna Lind"}}, {"role": null, "entity": {"name": "Paul Roy"}}]},
        {"status": "PLANNED", "mode": "PHONE", "when": null, "place": null, "topics": [], "sources": [], "participants": []}]}}}
      """;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  @TempDir private Path folder = Path.of("");

  @Test
  void meetingsAreATableThatSaysWhatNoSourceSays() throws Exception {
    try (var gateway = new StandInGateway(question -> TWO_MEETINGS)) {
      assertEquals(
          0,
          run(
              "meetings",
              "--involving",
              "Lind",
              "--from",
              "2026-01-01",
              "--gateway",
              gateway.address()));
      assertEquals(
          "{\"involving\":[\"Lind\"],\"from\":\"2026-01-01\"}",
          gateway.asked.getFirst().at("/variables/filter").toString());
    }
    assertEquals(
        """
        WHEN            WHO                          WHERE  ABOUT           STATUS             SOURCES
        ──────────────  ───────────────────────────  ─────  ──────────────  ─────────────────  ───────────
        2026-03-11      Anna Lind, Foreign Minister  Oslo   fishing, trade  held               Nordic Wire
                        Paul Roy

        no source says                                                      planned, by phone

        2 meetings
        """,
        printed());
  }

  @Test
  void meetingsForProgramsAreTheNodes() throws Exception {
    try (var gateway = new StandInGateway(question -> TWO_MEETINGS)) {
      assertEquals(0, run("meetings", "--json", "--gateway", gateway.address()));
    }
    assertTrue(printed().startsWith("[ {") && printed().contains("\"Anna Lind\""), printed());
  }

  @Test
  void askPrintsTheWholeAnswerAndFailsWithItsErrors() throws Exception {
    try (var gateway =
        new StandInGateway(
            question -> "{\"data\":null,\"errors\":[{\"message\":\"no such field\"}]}")) {
      assertEquals(1, run("ask", "{ x }", "--gateway", gateway.address()));
    }
    assertTrue(printed().contains("no such field"), printed());
  }

  @Test
  void askExplainsInsteadOfAsking() throws Exception {
    try (var gateway = new StandInGateway(question -> "{}")) {
      assertEquals(
          0,
          run("ask", "--explain", "{ meetings { totalCount } }", "--gateway", gateway.address()));
    }
    assertEquals("fetch 1: entities\n", printed());
  }

  @Test
  void ingestTellsWhatWasRefusedAndWhy() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "One");
    Files.writeString(folder.resolve("b.txt"), "");
    try (var gateway = new StandInGateway(CommandsTest::payloads)) {
      assertEquals(1, run("ingest", folder.toString(), "--gateway", gateway.address()));
    }
    assertTrue(printed().contains("EMPTY") && printed().contains("b.txt"), printed());
  }

  @Test
  void ingestCanStayUntilWhatCameInHasBeenRead() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "One");
    var asked = new AtomicInteger();
    // Seven before; then the new one is on its way, waits, and is read.
    var states = List.of("0,7,0", "0,7,0", "1,7,0", "0,8,0");
    try (var gateway =
        new StandInGateway(
            question ->
                question.toString().contains("extractionStatus")
                    ? status(states.get(Math.min(asked.getAndIncrement(), states.size() - 1)))
                    : payloads(question))) {
      assertEquals(0, run("ingest", "--wait", folder.toString(), "--gateway", gateway.address()));
    }
    assertEquals(states.size(), asked.get());
  }

  @Test
  void interruptedIngestGoesOnWhereItStopped() throws Exception {
    for (var i = 0; i < 5; i++) {
      Files.writeString(folder.resolve(i + ".txt"), "Story " + i);
    }
    var broken = new AtomicBoolean(true);
    try (var gateway =
        new StandInGateway(
            question ->
                broken.get() && question.toString().contains("Story 4")
                    ? "gone"
                    : payloads(question))) {
      assertEquals(
          1, run("ingest", folder.toString(), "--batch", "2", "--gateway", gateway.address()));
      var journal = new Home(folder, folder.resolve(".readout")).ingestJournal();
      assertEquals(4, Files.readAllLines(journal).size());
      broken.set(false);
      gateway.asked.clear();

      assertEquals(
          0, run("ingest", folder.toString(), "--batch", "2", "--gateway", gateway.address()));

      assertEquals(1, gateway.asked.size());
      assertEquals(
          "[{\"text\":\"Story 4\"}]", gateway.asked.getFirst().at("/variables/inputs").toString());
      assertTrue(Files.notExists(journal), "a finished run leaves no journal");
    }
    assertTrue(printed().contains("4 had been handed over by the run before this one."), printed());
  }

  @Test
  void oneBadFileSpoilsNoOtherAndReasonsAreCounted() throws Exception {
    Files.writeString(
        folder.resolve("a.jsonl"), "{\"text\":\"One\"}\nnot json\n{\"text\":\"Two\"}\n");
    try (var gateway = new StandInGateway(CommandsTest::payloads)) {
      assertEquals(1, run("ingest", "--json", folder.toString(), "--gateway", gateway.address()));
    }
    assertTrue(printed().contains("\"CREATED\" : 2"), printed());
    assertTrue(printed().contains("\"NOT_JSON\" : 1"), printed());
    assertTrue(printed().contains("a.jsonl:2"), printed());
  }

  @Test
  void aWatchedFolderGivesWhatIsPutIntoItOnceItHasStoppedGrowing() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "One");
    try (var gateway = new StandInGateway(CommandsTest::payloads)) {
      var watching =
          Thread.ofPlatform()
              .start(
                  () ->
                      run("ingest", "--watch", folder.toString(), "--gateway", gateway.address()));
      await(() -> gateway.asked.size() == 1);
      Files.writeString(folder.resolve("b.txt"), "Two");
      await(() -> gateway.asked.size() == 2);
      Files.writeString(folder.resolve("a.txt"), "One, changed");
      await(() -> printed().contains("3 in all"));
      watching.interrupt();
      watching.join();
      assertEquals("[{\"text\":\"Two\"}]", gateway.asked.get(1).at("/variables/inputs").toString());
      assertEquals(
          "[{\"text\":\"One, changed\"}]", gateway.asked.get(2).at("/variables/inputs").toString());
    }
    assertTrue(printed().contains("1 more: 3 in all, 3 created"), printed());
  }

  @Test
  void onlyFoldersAreWatched() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "One");
    assertEquals(2, run("ingest", "--watch", folder.resolve("a.txt").toString()));
  }

  private static void await(java.util.function.BooleanSupplier condition) throws Exception {
    var deadline = System.nanoTime() + 60_000_000_000L;
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }
    assertTrue(condition.getAsBoolean(), "in time");
  }

  @Test
  void portInUseIsOneClearLineAndStartsNothing() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      var told = new ByteArrayOutputStream();
      var before = System.err;
      System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
      try {
        assertEquals(1, run("up", "--port", "" + taken.getLocalPort()));
      } finally {
        System.setErr(before);
      }
      assertEquals(
          "readout: port "
              + taken.getLocalPort()
              + " is in use by another program; choose another one with --port\n",
          told.toString(StandardCharsets.UTF_8));
      assertTrue(Files.notExists(folder.resolve(".readout/postgres")), "nothing was begun");
    }
  }

  @Test
  void statusSaysThatNothingRuns() {
    assertEquals(1, run("status"));
    assertEquals("Nothing is running.\n", printed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "up",
        "down",
        "status",
        "logs",
        "ingest",
        "meetings",
        "ask",
        "extract",
        "match",
        "bench"
      })
  void everyCommandHasHelp(String command) {
    assertEquals(0, run(command, "--help"));
    assertTrue(printed().contains("readout " + command), printed());
  }

  @Test
  void wrongUsageIsTwo() {
    assertEquals(2, run("meetings", "--from", "soon"));
    assertEquals(2, run("nonsense"));
  }

  private int run(String... arguments) {
    var terminal = Terminal.plain(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return Readout.run(new Home(folder, folder.resolve(".readout")), terminal, arguments);
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String status(String waitingDoneFailed) {
    var counts = waitingDoneFailed.split(",", -1);
    return """
    {"data":{"extractionStatus":{"waiting":%s,"done":%s,"failed":%s}}}"""
        .formatted((Object[]) counts);
  }

  private static String payloads(JsonNode question) {
    var inputs = question.at("/variables/inputs");
    var payloads =
        new java.util.ArrayList<String>(
            Collections.nCopies(inputs.size(), "{\"outcome\":\"CREATED\"}"));
    for (var i = 0; i < inputs.size(); i++) {
      if (inputs.path(i).path("text").asText().isEmpty()) {
        payloads.set(
            i,
            "{\"outcome\":\"REJECTED\",\"userErrors\":[{\"code\":\"EMPTY\",\"message\":\"there is"
                + " no text\"}]}");
      }
    }
    return "{\"data\":{\"ingestArticles\":" + payloads + "}}";
  }
}
