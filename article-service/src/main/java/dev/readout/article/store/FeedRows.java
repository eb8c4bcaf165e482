package dev.readout.article.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Panache's access to {@link FeedRow}. */
@ApplicationScoped
class FeedRows implements PanacheRepositoryBase<FeedRow, String> {}
