package dev.readout.entity.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.SourceRef;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An article for a command: a plain text, or the JSON of an article record; '-' is the input. */
public final class ArticleFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ArticleFile() {}

  /**
   * @param date the day of publication of a plain text; a record knows its own
   */
  public static ArticleText read(String file, @Nullable LocalDate date) throws IOException {
    return article(file.equals("-") ? "text" : file, content(file), date);
  }

  private static String content(String file) throws IOException {
    return file.equals("-")
        ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
        : Files.readString(Path.of(file));
  }

  private static ArticleText article(String name, String content, @Nullable LocalDate date)
      throws IOException {
    String stripped = content.strip();
    if (stripped.startsWith("{")) {
      return fromRecord(name, JSON.readTree(stripped));
    }
    return new ArticleText(
        new ArticleId(name),
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

  private static ArticleText fromRecord(String name, JsonNode article) {
    JsonNode source = article.path("source");
    @Nullable String day = text(article, "publishedOn");
    return new ArticleText(
        new ArticleId(article.path("id").asText(name)),
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
