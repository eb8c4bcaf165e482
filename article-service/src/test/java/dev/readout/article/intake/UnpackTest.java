package dev.readout.article.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Files of every kind become inputs. */
class UnpackTest {
  @Test
  void anArchiveGivesItsPages(@TempDir Path folder) throws IOException {
    var file = folder.resolve("news.warc.gz");
    try (var writer =
        new WarcWriter(
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE),
            WarcCompression.GZIP)) {
      writer.write(
          response("https://lantern.example/rope", 200, "text/html", "<html><p>Rope</p></html>"));
      writer.write(response("https://lantern.example/gone", 404, "text/html", "<html>gone</html>"));
      writer.write(response("https://lantern.example/a.png", 200, "image/png", "x"));
    }
    var inputs = new ArrayList<ObjectNode>();
    assertEquals(2, UnpackCommand.unpack(file, inputs::add));
    assertEquals(
        List.of("https://lantern.example/rope"),
        inputs.stream().map(input -> input.get("url").asText()).toList());
    assertTrue(inputs.getFirst().get("html").asText().contains("Rope"));
  }

  @Test
  void bombsAndBrokenRecordsAreBoundAndSpoilNothingElse(@TempDir Path folder) throws IOException {
    var file = folder.resolve("bombs.warc");
    try (var writer =
        new WarcWriter(
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE),
            WarcCompression.NONE)) {
      writer.write(packed("https://bomb.example/gzip", "gzip", zeros(300)));
      writer.write(packed("https://bomb.example/unknown", "x-unknown", zeros(1)));
      writer.write(packed("https://bomb.example/brotli", "br", new byte[] {1, 2, 3}));
      writer.write(packed("https://bomb.example/torn", "gzip", new byte[] {31, (byte) 139, 8, 0}));
      writer.write(response("https://lantern.example/rope", 200, "text/html", "<p>Rope</p>"));
    }
    var inputs = new ArrayList<ObjectNode>();
    var memory = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = memory.getCurrentThreadAllocatedBytes();
    assertEquals(4, UnpackCommand.unpack(file, inputs::add));
    long megabytes = (memory.getCurrentThreadAllocatedBytes() - before) >> 20;
    assertEquals(1, inputs.size());
    // 300 MB of zeros: what is read of them are 5 MB, in buffers that double.
    assertTrue(megabytes < 60, () -> megabytes + " MB were allocated");
  }

  @Test
  void anArchiveThatBreaksOffGivesWhatItHolds(@TempDir Path folder) throws IOException {
    var file = folder.resolve("torn.warc");
    try (var writer =
        new WarcWriter(
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE),
            WarcCompression.NONE)) {
      writer.write(response("https://lantern.example/1", 200, "text/html", "<p>One</p>"));
      writer.write(response("https://lantern.example/2", 200, "text/html", "<p>Two</p>"));
    }
    var whole = Files.readAllBytes(file);
    long seed = Long.getLong("seed", 1);
    System.out.println("torn archives: seed " + seed);
    var random = new Random(seed);
    for (int i = 0; i < Integer.getInteger("torn", 1000); i++) {
      var torn = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
      for (int n = random.nextInt(3); n > 0; n--) {
        torn[random.nextInt(torn.length)] = (byte) random.nextInt(256);
      }
      Files.write(file, torn);
      try {
        UnpackCommand.unpack(file, input -> {});
      } catch (IOException told) {
        // The reader of archives says that it cannot go on; any other exception fails this test.
      }
    }
  }

  private static byte[] zeros(int megabytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < megabytes; i++) {
        gzip.write(new byte[1 << 20]);
      }
    }
    return packed.toByteArray();
  }

  private static WarcResponse packed(String url, String encoding, byte[] body) throws IOException {
    var http =
        new HttpResponse.Builder(200, "x")
            .addHeader("Content-Encoding", encoding)
            .body(MediaType.parse("text/html"), body)
            .build();
    return new WarcResponse.Builder(URI.create(url)).date(Instant.EPOCH).body(http).build();
  }

  @Test
  void jsonLinesGiveThemselvesAndABadLineIsPassedOver(@TempDir Path folder) throws IOException {
    var file = folder.resolve("news.jsonl");
    Files.writeString(
        file,
        "{\"text\": \"One\"}\nnot json\n\n{\"html\": \"<p>Two</p>\", \"url\": \"https://a.example/2\"}\n{}\n");
    var inputs = new ArrayList<ObjectNode>();
    assertEquals(2, UnpackCommand.unpack(file, inputs::add));
    assertEquals(2, inputs.size());
  }

  private static WarcResponse response(String url, int status, String type, String body)
      throws IOException {
    var http =
        new HttpResponse.Builder(status, "x")
            .body(MediaType.parse(type), body.getBytes(StandardCharsets.UTF_8))
            .build();
    return new WarcResponse.Builder(URI.create(url)).date(Instant.EPOCH).body(http).build();
  }
}
