package dev.readout.article.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.article.model.ArticleId;
import dev.readout.article.model.Sha256;
import dev.readout.article.model.Source;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Cleans one file and prints the article as JSON, without a server: the form of {@code
 * contract/article-record.json}, and {@code removed}. Used by {@code readout extract FILE}.
 */
public final class CleanCommand {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CleanCommand() {}

  @SuppressWarnings("SystemExitOutsideMain")
  public static void main(String... arguments) throws IOException {
    if (arguments.length < 1 || arguments.length > 2) {
      System.err.println(
          "usage: CleanCommand FILE [URL]   (a text, or a page when it ends in .html)");
      System.exit(2);
    }
    var file = Path.of(arguments[0]);
    if (!Files.isReadable(file)) {
      System.err.println("cannot read " + file);
      System.exit(1);
    }
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(clean(file, arguments.length > 1 ? arguments[1] : null).toPrettyString());
  }

  static ObjectNode clean(Path file, @Nullable String url) throws IOException {
    var content = Decoder.decode(Files.readAllBytes(file));
    boolean page = file.toString().matches("(?i).*\\.x?html?") || Decoder.isPage(content);
    var cleaner = new Cleaner();
    var cleaned = page ? cleaner.cleanPage(content, url, null) : cleaner.cleanText(content, null);
    return json(cleaned, url == null ? cleaned.url() : url);
  }

  private static ObjectNode json(Cleaned cleaned, @Nullable String url) {
    var hash = Sha256.hex(cleaned.text());
    var id = url == null ? ArticleId.ofText(hash) : ArticleId.ofUrl(url);
    var node = JSON.createObjectNode();
    node.put("id", id.value());
    node.put("version", 1);
    node.put("contentHash", hash);
    node.put("title", cleaned.title());
    node.put("text", cleaned.text());
    node.put("url", url);
    node.set("source", source(source(cleaned, url)));
    node.put("byline", cleaned.byline());
    node.put("publishedAt", text(cleaned.publishedAt()));
    node.put("publishedOn", text(cleaned.publishedOn()));
    node.putNull("ingestedAt");
    node.put(
        "language",
        cleaned.language() == null ? new Language().of(cleaned.text()) : cleaned.language());
    node.putNull("duplicateOf");
    node.put("rights", cleaned.rights());
    node.put("aiDisclosure", cleaned.aiDisclosure());
    var removed = node.putArray("removed");
    for (var block : cleaned.removed()) {
      removed.addObject().put("reason", block.reason().words()).put("text", block.text());
    }
    return node;
  }

  private static Source source(Cleaned cleaned, @Nullable String url) {
    var names = new SourceNames();
    var host = url == null ? null : java.net.URI.create(url).getHost();
    if (host != null) {
      return names.ofHost(host);
    }
    return cleaned.sourceName() == null ? Source.UNKNOWN : names.ofName(cleaned.sourceName());
  }

  private static ObjectNode source(Source source) {
    return JSON.createObjectNode()
        .put("id", source.id().value())
        .put("name", source.name())
        .put("domain", source.domain())
        .put("country", source.country())
        .put("kind", source.kind().name());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
