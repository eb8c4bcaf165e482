package dev.readout.entity.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.SourceRef;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Behind {@code readout extract FILE}: reads one article (the JSON of article-record.json, or plain
 * text; '-' or no file means standard input) and prints every stage of its extraction, marked in
 * the text. {@code --json} prints the extraction, {@code --date=2026-03-11} gives plain text its
 * day.
 */
public final class ExtractCommand {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ExtractCommand() {}

  public static void main(String[] arguments) throws IOException {
    boolean json = false;
    @Nullable LocalDate date = null;
    List<String> files = new ArrayList<>();
    for (String argument : arguments) {
      if (argument.equals("--json")) {
        json = true;
      } else if (argument.startsWith("--date=")) {
        date = LocalDate.parse(argument.substring("--date=".length()));
      } else {
        files.add(argument);
      }
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Extractor extractor = Extractor.load();
    if (files.isEmpty()) {
      files.add("-");
    }
    for (String file : files) {
      ArticleText article = article(content(file), date);
      if (json) {
        out.println(ExtractionPrinter.json(extractor.extract(article)));
      } else {
        out.print(ExtractionPrinter.stages(extractor.stages(article)));
      }
    }
  }

  private static String content(String file) throws IOException {
    return file.equals("-")
        ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
        : Files.readString(Path.of(file));
  }

  private static ArticleText article(String content, @Nullable LocalDate date) throws IOException {
    String stripped = content.strip();
    if (stripped.startsWith("{")) {
      return fromRecord(JSON.readTree(stripped));
    }
    return new ArticleText(
        new ArticleId("text"),
        1,
        "",
        stripped,
        null,
        new SourceRef("unknown", "unknown", null),
        date,
        null,
        Instant.EPOCH,
        "en");
  }

  private static ArticleText fromRecord(JsonNode article) {
    JsonNode source = article.path("source");
    @Nullable String day = text(article, "publishedOn");
    return new ArticleText(
        new ArticleId(article.path("id").asText("text")),
        Math.max(1, article.path("version").asInt(1)),
        article.path("title").asText(""),
        article.path("text").asText(""),
        text(article, "url"),
        new SourceRef(
            source.path("id").asText("unknown"),
            source.path("name").asText("unknown"),
            text(source, "domain")),
        day == null ? null : LocalDate.parse(day),
        null,
        Instant.EPOCH,
        article.path("language").asText("en"));
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.path(field).asText() : null;
  }
}
