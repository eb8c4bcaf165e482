/**
 * Decides who is the same and which reports tell the same meeting: claims and judgements in, graph
 * out. Pure, deterministic, and blind to the order of its input (law 2); knows no database. Read
 * {@link dev.readout.entity.resolve.MeetingResolver} first.
 */
@NullMarked
package dev.readout.entity.resolve;

import org.jspecify.annotations.NullMarked;
