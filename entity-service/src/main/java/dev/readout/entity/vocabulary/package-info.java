/**
 * What a well-read diplomat knows by heart: countries and what their people are called, places and
 * where they lie, offices and ranks, bodies and their abbreviations, given names. Pure and
 * unchanging: read once from the resources of this package, the same in every run. Nothing in it is
 * a fact about the news. Read {@link dev.readout.entity.vocabulary.Vocabulary} first.
 */
@NullMarked
package dev.readout.entity.vocabulary;

import org.jspecify.annotations.NullMarked;
