package dev.readout.article.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.article.text.Decoder;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Unpacks one file into the inputs of {@code ingestArticles}, one JSON object a line, without a
 * server: a web archive (WARC, also gzipped) into its pages, JSON lines into themselves, a page or
 * a text into one input. What cannot be an article is passed over and counted on the error stream.
 */
public final class UnpackCommand {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;

  private final Consumer<ObjectNode> inputs;
  private int passedOver;

  private UnpackCommand(Consumer<ObjectNode> inputs) {
    this.inputs = inputs;
  }

  @SuppressWarnings("SystemExitOutsideMain")
  public static void main(String... arguments) throws IOException {
    if (arguments.length != 1 || !Files.isReadable(Path.of(arguments[0]))) {
      System.err.println(
          "usage: UnpackCommand FILE   (.warc, .warc.gz, .jsonl, .ndjson, .html or text)");
      System.exit(2);
    }
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int passedOver = unpack(Path.of(arguments[0]), out::println);
    if (passedOver > 0) {
      System.err.println(passedOver + " records passed over");
    }
  }

  /** Hands over each input and answers how many records held none. */
  public static int unpack(Path file, Consumer<ObjectNode> inputs) throws IOException {
    var command = new UnpackCommand(inputs);
    var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.matches(".*\\.warc(?:\\.gz)?")) {
      command.archive(file);
    } else if (name.matches(".*\\.(?:jsonl|ndjson)")) {
      command.lines(file);
    } else {
      command.single(file);
    }
    return command.passedOver;
  }

  private void archive(Path file) throws IOException {
    try (var reader = new WarcReader(file)) {
      for (var record = next(reader); record.isPresent(); record = next(reader)) {
        var page = record.get() instanceof WarcResponse response ? page(response) : null;
        if (page == null) {
          passedOver++;
        } else {
          inputs.accept(page);
        }
      }
    }
  }

  /** The next record; what stood before a broken place has been handed over already. */
  private static Optional<WarcRecord> next(WarcReader reader) throws IOException {
    try {
      return reader.next();
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    } catch (IllegalArgumentException | DateTimeException broken) {
      throw new IOException("The archive has a header that cannot be read", broken);
    }
  }

  /** The page that a record holds, unless it is none, too large, or packed in a way not known. */
  private static @Nullable ObjectNode page(WarcResponse response) {
    try {
      if (!isPage(response)) {
        return null;
      }
      // Never more than that much unpacked, however small the record is.
      var bytes = response.http().bodyDecoded().stream().readNBytes(InputCheck.LARGEST_BYTES + 1);
      return bytes.length > InputCheck.LARGEST_BYTES
          ? null
          : JSON.createObjectNode()
              .put("html", Decoder.decode(bytes))
              .put("url", response.target());
    } catch (IOException | IllegalArgumentException broken) {
      return null;
    }
  }

  private static boolean isPage(WarcResponse response) throws IOException {
    return response.contentType().base().equals(MediaType.HTTP)
        && response.http().status() == OK
        && Set.of("text/html", "application/xhtml+xml")
            .contains(response.http().contentType().base().toString());
  }

  private void lines(Path file) throws IOException {
    try (var lines = Files.newBufferedReader(file)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          line(line);
        }
      }
    }
  }

  private void line(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      if (node instanceof ObjectNode input && (input.has("text") || input.has("html"))) {
        inputs.accept(input);
        return;
      }
    } catch (IOException notJson) {
      // Counted below: one bad line does not spoil the file.
    }
    passedOver++;
  }

  private void single(Path file) throws IOException {
    if (Files.size(file) > 2L * InputCheck.LARGEST_BYTES + 2) { // In two bytes a character.
      passedOver++;
      return;
    }
    var content = Decoder.decode(Files.readAllBytes(file));
    boolean page = file.toString().matches("(?i).*\\.x?html?") || Decoder.isPage(content);
    inputs.accept(JSON.createObjectNode().put(page ? "html" : "text", content));
  }
}
