/**
 * The entity-service reads articles, finds who and what they name, and decides who is the same.
 * Read {@code ingest.ArticleConsumer} first.
 */
@NullMarked
package dev.readout.entity;

import org.jspecify.annotations.NullMarked;
