package dev.readout.article.graphql;

import dev.readout.article.model.Version;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A {@link Version} as the contract shows it; its diff is in {@link ArticleFields}, batched. */
@Name("ArticleVersion")
@Description("One state of an article's text; never changes.")
public class VersionView {
  @Ignore final Version version;

  VersionView(Version version) {
    this.version = version;
  }

  public int getNumber() {
    return version.number();
  }

  @NonNull @Description("SHA-256 of the clean text.")
  public String getContentHash() {
    return version.contentHash();
  }

  @NonNull public String getTitle() {
    return version.title();
  }

  @NonNull public String getText() {
    return version.text();
  }

  @NonNull public OffsetDateTime getReceivedAt() {
    return version.receivedAt().atOffset(ZoneOffset.UTC);
  }

  @NonNull @Description(
      "What cleaning took out, and why: navigation, related links, share buttons, copyright.")
  public List<@NonNull RemovedBlockView> getRemoved() {
    return version.removed().stream()
        .map(block -> new RemovedBlockView(block.reason().words(), block.text()))
        .toList();
  }

  /** One removed block in words. */
  @Name("RemovedBlock")
  public record RemovedBlockView(@NonNull String reason, @NonNull String text) {}
}
