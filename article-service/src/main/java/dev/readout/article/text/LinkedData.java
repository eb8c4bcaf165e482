package dev.readout.article.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** What a page's JSON-LD says of the article on it: the first object of a type of article. */
record LinkedData(
    @Nullable String headline,
    @Nullable String author,
    Optional<PageMetadata.Moment> date,
    @Nullable String publisher,
    @Nullable String language,
    @Nullable String url) {

  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(60).build())
              .build());
  private static final int MOST_OBJECTS = 2_000;
  private static final LinkedData NONE =
      new LinkedData(null, null, Optional.empty(), null, null, null);

  static LinkedData read(Document page) {
    for (var script : page.select("script[type=application/ld+json]")) {
      var article = article(script.data());
      if (article != null) {
        return of(article);
      }
    }
    return NONE;
  }

  private static @Nullable JsonNode article(String json) {
    try {
      var open = new ArrayDeque<JsonNode>();
      open.add(JSON.readTree(json));
      for (int seen = 0; !open.isEmpty() && seen < MOST_OBJECTS; seen++) {
        var node = open.poll();
        if (isArticle(node)) {
          return node;
        }
        if (node.isArray() || node.has("@graph")) {
          (node.isArray() ? node : node.get("@graph")).forEach(open::add);
        }
      }
      return null;
    } catch (JsonProcessingException broken) {
      return null; // Pages hold much broken JSON; then they say nothing.
    }
  }

  private static boolean isArticle(JsonNode node) {
    var type = node.path("@type");
    var name = type.isArray() ? type.toString() : type.asText();
    return name.matches("(?s).*(?:Article|BlogPosting|Report(?!er)|PressRelease|LiveBlog).*");
  }

  private static LinkedData of(JsonNode article) {
    return new LinkedData(
        text(article.path("headline")),
        names(article.path("author")),
        PageMetadata.moment(text(article.path("datePublished"))),
        names(article.path("publisher")),
        text(article.path("inLanguage")),
        text(article.path("url")));
  }

  private static @Nullable String names(JsonNode node) {
    var names = new LinkedHashSet<String>();
    var list = node.isArray() ? node : JSON.createArrayNode().add(node);
    for (var one : list) {
      var name = text(one.isTextual() ? one : one.path("name"));
      if (name != null && !name.startsWith("http")) {
        names.add(name);
      }
    }
    return names.isEmpty() ? null : String.join(", ", names);
  }

  private static @Nullable String text(JsonNode node) {
    var value = node.isTextual() ? Jsoup.parse(node.asText()).text().strip() : "";
    return value.isEmpty() ? null : value;
  }
}
