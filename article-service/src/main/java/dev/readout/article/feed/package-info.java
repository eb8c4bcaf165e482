/**
 * Articles that come by themselves: RSS and Atom feeds polled on a schedule, politely. Read {@link
 * dev.readout.article.feed.FeedPoller} first.
 */
@NullMarked
package dev.readout.article.feed;

import org.jspecify.annotations.NullMarked;
