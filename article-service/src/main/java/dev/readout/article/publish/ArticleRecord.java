package dev.readout.article.publish;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.article.model.Article;
import dev.readout.article.model.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article version as it stands in the topic: the form is {@code contract/article-record.json}.
 * Times are ISO 8601 texts, as stated.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ArticleRecord(
    String id,
    int version,
    String contentHash,
    String title,
    String text,
    @Nullable String url,
    SourceRecord source,
    @Nullable String byline,
    @Nullable String publishedAt,
    @Nullable String publishedOn,
    String ingestedAt,
    String language,
    @Nullable String duplicateOf) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The publisher, as far as known. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record SourceRecord(
      String id, String name, @Nullable String domain, @Nullable String country, String kind) {}

  static ArticleRecord of(Article article, Version version) {
    var source = article.source();
    return new ArticleRecord(
        article.id().value(),
        version.number(),
        version.contentHash(),
        version.title(),
        version.text(),
        article.url(),
        new SourceRecord(
            source.id().value(),
            source.name(),
            source.domain(),
            source.country(),
            source.kind().name()),
        article.byline(),
        text(article.publishedAt()),
        text(article.publishedOn()),
        version.receivedAt().toString(),
        article.language(),
        text(article.duplicateOf()));
  }

  String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException ours) {
      throw new IllegalStateException("cannot write " + id + " version " + version, ours);
    }
  }

  static ArticleRecord fromJson(String json) throws JsonProcessingException {
    return JSON.readValue(json, ArticleRecord.class);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : Objects.toString(value);
  }
}
