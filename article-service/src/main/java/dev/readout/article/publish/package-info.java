/**
 * Hands stored articles to Kafka: the outbox is emptied in order, by one replica at a time. Read
 * {@link dev.readout.article.publish.Publisher} first.
 */
@NullMarked
package dev.readout.article.publish;

import org.jspecify.annotations.NullMarked;
