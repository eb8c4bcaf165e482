package dev.readout.article.graphql;

import dev.readout.article.feed.FeedList;
import dev.readout.article.graphql.ArticleInput.SourceInput;
import dev.readout.article.graphql.Payloads.FeedPayload;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What changes the list of feeds. */
@GraphQLApi
public class FeedApi {
  private final MutationGuard guard;
  private final FeedList feeds;

  FeedApi(MutationGuard guard, FeedList feeds) {
    this.guard = guard;
    this.feeds = feeds;
  }

  @Mutation
  public @NonNull FeedPayload addFeed(@NonNull String url, @Nullable SourceInput source)
      throws ForbiddenException {
    guard.check();
    return payload(feeds.add(url, source == null ? null : source.toGiven()));
  }

  @Mutation
  public @NonNull FeedPayload removeFeed(@Id @NonNull String id) throws ForbiddenException {
    guard.check();
    return payload(feeds.remove(id));
  }

  private static FeedPayload payload(FeedList.Change change) {
    return switch (change) {
      case FeedList.Done done -> new FeedPayload(FeedView.of(done.feed()), List.of());
      case FeedList.Refused refused -> FeedPayload.refused(refused.rejection());
    };
  }
}
