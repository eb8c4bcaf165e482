package dev.readout.article.graphql;

import dev.readout.article.model.Article;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * An {@link Article} as the contract shows it. What costs a query of its own (versions, duplicates)
 * is in {@link ArticleFields}, batched.
 */
@Name("Article")
@Description(
    "A news item as one publisher published it, cleaned of everything that is not its story.")
@Key(fields = @FieldSet("id"))
public class ArticleView {
  @Ignore final Article article;

  ArticleView(Article article) {
    this.article = article;
  }

  @Id
  @NonNull public String getId() {
    return article.id().value();
  }

  @NonNull public String getTitle() {
    return article.version().title();
  }

  public @Nullable String getUrl() {
    return article.url();
  }

  @NonNull public SourceView getSource() {
    return new SourceView(article.source());
  }

  public @Nullable String getByline() {
    return article.byline();
  }

  @Description(
      "When it was published, in the time zone that was stated; null when only the day, or nothing, is known.")
  public @Nullable OffsetDateTime getPublishedAt() {
    return article.publishedAt();
  }

  @Description("The day it was published; null when neither the input nor the text states one.")
  public @Nullable LocalDate getPublishedOn() {
    return article.publishedOn();
  }

  @NonNull public OffsetDateTime getIngestedAt() {
    return article.ingestedAt().atOffset(ZoneOffset.UTC);
  }

  @NonNull @Description("ISO 639-1 code; 'und' when it cannot be told.")
  public String getLanguage() {
    return article.language();
  }

  public int getWordCount() {
    return article.wordCount();
  }

  @NonNull @Description(
      "The clean text of the current version. Offsets everywhere count UTF-16 code units of the text of one version.")
  public String getText() {
    return article.version().text();
  }

  @NonNull public VersionView getVersion() {
    return new VersionView(article.version());
  }

  @Description("What the page says about using it, in its own words: 'may not be republished'.")
  public @Nullable String getRights() {
    return article.rights();
  }

  @Description("What the page says about AI tools, in its own words.")
  public @Nullable String getAiDisclosure() {
    return article.aiDisclosure();
  }

  public boolean isRetracted() {
    return article.retracted();
  }
}
