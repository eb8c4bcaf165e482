/**
 * Keeps the graph in step with claims and judgements: loads the blocks that a change touches, has
 * them resolved, saves what came out. Read {@link dev.readout.entity.graph.GraphKeeper} first.
 */
@NullMarked
package dev.readout.entity.graph;

import org.jspecify.annotations.NullMarked;
