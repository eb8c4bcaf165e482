package dev.readout.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.readout.local.news.Reader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Law 11: kill any process at any moment and start it again, and the graph is the same. */
class CrashTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void killedReaderComesToTheSameGraph() throws Exception {
    var samples = Reader.sampleNews();
    String calm;
    try (var whole = new Whole(folder.resolve("calm"))) {
      whole.ingest(samples);
      whole.awaitReading(samples.size());
      calm = whole.graph();
    }
    assertFalse(calm.isBlank());

    try (var whole = new Whole(folder.resolve("stormy"))) {
      var half = samples.size() / 2;
      whole.ingest(samples.subList(0, half));
      // In the middle of its reading: the first articles are on their way, none need have arrived.
      whole.stack.crashAndRestart("entity-service");
      whole.ingest(samples.subList(half, samples.size()));
      whole.stack.crashAndRestart("entity-service");
      whole.awaitReading(samples.size());
      assertEquals(calm, whole.graph());
    }
  }
}
