/** Tests of the graph's laws over a real database. */
@NullMarked
package dev.readout.entity.graph;

import org.jspecify.annotations.NullMarked;
