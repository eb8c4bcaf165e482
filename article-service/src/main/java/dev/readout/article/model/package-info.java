/**
 * The values that the other packages pass to each other: articles, versions, sources, what was
 * submitted and what became of it. No behaviour beyond keeping a wrong value impossible. Read
 * {@link dev.readout.article.model.Draft} and {@link dev.readout.article.model.Article} first.
 */
@NullMarked
package dev.readout.article.model;

import org.jspecify.annotations.NullMarked;
