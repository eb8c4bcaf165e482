package dev.readout.article.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Panache's access to {@link ArticleRow}. */
@ApplicationScoped
class ArticleRows implements PanacheRepositoryBase<ArticleRow, String> {}
