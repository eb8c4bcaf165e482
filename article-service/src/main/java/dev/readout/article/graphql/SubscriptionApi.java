package dev.readout.article.graphql;

import dev.readout.article.model.ArticleId;
import dev.readout.article.publish.ArticleStream;
import dev.readout.article.store.ArticleStore;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * Articles as they come. The one place with a reactive type: SmallRye knows no other form of a
 * subscription.
 */
@GraphQLApi
public class SubscriptionApi {
  private final ArticleStream stream;
  private final ArticleStore articles;

  SubscriptionApi(ArticleStream stream, ArticleStore articles) {
    this.stream = stream;
    this.articles = articles;
  }

  @Subscription
  public @NonNull Multi<@NonNull ArticleView> articleIngested(@Id @Nullable String source) {
    return stream
        .published()
        .filter(record -> source == null || record.source().id().equals(source))
        .emitOn(Infrastructure.getDefaultExecutor())
        .map(record -> articles.byIds(java.util.List.of(new ArticleId(record.id()))))
        .filter(found -> !found.isEmpty())
        .map(found -> new ArticleView(found.values().iterator().next()));
  }
}
