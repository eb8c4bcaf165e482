package dev.readout.article.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Files of every kind become inputs. */
class UnpackTest {
  @Test
  void anArchiveGivesItsPages(@TempDir Path folder) throws IOException {
    var file = folder.resolve("news.warc.gz");
    try (var writer =
        new WarcWriter(
            java.nio.channels.FileChannel.open(
                file,
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.WRITE),
            org.netpreserve.jwarc.WarcCompression.GZIP)) {
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
