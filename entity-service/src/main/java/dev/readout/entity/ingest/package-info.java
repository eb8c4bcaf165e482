/**
 * Articles from Kafka into the graph, and changes of meetings out of it. Read {@link
 * dev.readout.entity.ingest.ArticleConsumer} first: the whole path on one screen.
 */
@NullMarked
package dev.readout.entity.ingest;

import org.jspecify.annotations.NullMarked;
