package dev.readout.entity.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What this subgraph adds to articles, sources and claims, fetched for a whole page at once. */
@GraphQLApi
@ApplicationScoped
public class ArticleFields {
  public List<@NonNull List<@NonNull Person>> people(@Source List<Article> of) {
    return of.stream().<List<@NonNull Person>>map(x -> List.of()).toList();
  }

  public List<@NonNull List<@NonNull Organization>> organizations(@Source List<Article> of) {
    return of.stream().<List<@NonNull Organization>>map(x -> List.of()).toList();
  }

  public List<@NonNull List<@NonNull Place>> places(@Source List<Article> of) {
    return of.stream().<List<@NonNull Place>>map(x -> List.of()).toList();
  }

  public List<@NonNull List<@NonNull Topic>> topics(@Source List<Article> of) {
    return of.stream().<List<@NonNull Topic>>map(x -> List.of()).toList();
  }

  public List<@NonNull List<@NonNull Meeting>> meetings(@Source List<Article> of) {
    return of.stream().<List<@NonNull Meeting>>map(x -> List.of()).toList();
  }

  public List<@NonNull List<@NonNull Statement>> statements(@Source List<Article> of) {
    return of.stream().<List<@NonNull Statement>>map(x -> List.of()).toList();
  }

  public List<@NonNull List<@NonNull Mention>> mentions(@Source List<Article> of) {
    return of.stream().<List<@NonNull Mention>>map(x -> List.of()).toList();
  }

  public List<@Nullable ArticleExtraction> extraction(@Source List<Article> of) {
    return new java.util.ArrayList<>(java.util.Collections.nCopies(of.size(), null));
  }

  @Name("meetings")
  public List<@NonNull MeetingConnection> meetingsOfSource(
      @Source List<Publisher> of,
      @Nullable MeetingFilter filter,
      @DefaultValue("20") @NonNull int first,
      @Nullable String after) {
    return of.stream()
        .<MeetingConnection>map(
            x ->
                new MeetingConnection(
                    List.of(), List.of(), new PageInfo(false, false, null, null), 0))
        .toList();
  }

  @Name("meeting")
  public List<@Nullable Meeting> meetingOfClaim(@Source List<Claim> of) {
    return new java.util.ArrayList<>(java.util.Collections.nCopies(of.size(), null));
  }

  @Name("meeting")
  public List<@Nullable Meeting> meetingOfStatement(@Source List<Statement> of) {
    return new java.util.ArrayList<>(java.util.Collections.nCopies(of.size(), null));
  }

  @Name("meeting")
  public List<@Nullable Meeting> meetingOfCommitment(@Source List<Commitment> of) {
    return new java.util.ArrayList<>(java.util.Collections.nCopies(of.size(), null));
  }

  public List<@NonNull ExtractionRun> run(@Source List<Claim> of) {
    throw new IllegalStateException("not answered yet");
  }
}
