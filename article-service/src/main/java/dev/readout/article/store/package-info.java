/**
 * Everything that talks SQL, and the only place where Hibernate and Panache appear. Read {@link
 * dev.readout.article.store.ArticleStore} first: an article, its version and its outbox row are
 * written in one transaction.
 */
@NullMarked
package dev.readout.article.store;

import org.jspecify.annotations.NullMarked;
