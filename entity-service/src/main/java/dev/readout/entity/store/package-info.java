/**
 * What the entity-service keeps, and how it is asked for: the only package that talks SQL. Rows
 * that people write (runs, judgements, articles) are Panache entities; the graph, which is computed
 * in bulk and read in pages, is SQL. Read {@link dev.readout.entity.store.MeetingReads} first.
 */
@NullMarked
package dev.readout.entity.store;

import org.jspecify.annotations.NullMarked;
