/**
 * The published contract: queries, mutations, the subscription and the federation entities, as thin
 * classes over intake and store. Read {@link dev.readout.article.graphql.ArticleApi} first.
 */
@NullMarked
package dev.readout.article.graphql;

import org.jspecify.annotations.NullMarked;
