/**
 * What a meeting was about: topics and commitments, as the words of the article give them. Read
 * {@link dev.readout.entity.extract.topic.TopicFinder} first.
 */
@NullMarked
package dev.readout.entity.extract.topic;

import org.jspecify.annotations.NullMarked;
