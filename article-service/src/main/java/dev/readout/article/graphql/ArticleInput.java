package dev.readout.article.graphql;

import dev.readout.article.model.SourceKind;
import dev.readout.article.model.Submission;
import io.smallrye.graphql.api.AdaptToScalar;
import io.smallrye.graphql.api.Scalar;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A submitted article, unchecked. */
@Input("ArticleInput")
@Description("Exactly one of text and html is given.")
public record ArticleInput(
    @Description(
            "Plain text as copied from a page: the first lines may hold title, dateline, 'Date:', 'Share post:'.")
        @Nullable String text,
    @Description("A whole page.") @Nullable String html,
    @Description("Else taken from the page or the text's first line.") @Nullable String title,
    @Description("Identity of the article across versions when given; else the content hash is.")
        @Nullable String url,
    @Description("Else taken from the url's host, or from the text, else 'unknown'.")
        @Nullable SourceInput source,
    @Nullable String byline,
    @Description(
            "Else taken from the page or the text; never guessed, never the time of ingestion.")
        @AdaptToScalar(Scalar.DateTime.class)
        @Nullable String publishedAt,
    @Nullable String language) {

  Submission toSubmission() {
    return new Submission(
        text,
        html,
        title,
        url,
        source == null ? null : source.toGiven(),
        byline,
        publishedAt,
        language);
  }

  /** What the caller says about the publisher. */
  @Input("SourceInput")
  public record SourceInput(
      @NonNull String name,
      @Nullable String domain,
      @Nullable String country,
      @Nullable SourceKind kind) {
    Submission.GivenSource toGiven() {
      return new Submission.GivenSource(name, domain, country, kind);
    }
  }
}
