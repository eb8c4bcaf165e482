/**
 * What is known of the graph: its types, which subgraph can answer which field, and the schema that
 * clients may see. Read {@code Supergraph} first.
 */
@NullMarked
package dev.readout.gateway.supergraph;

import org.jspecify.annotations.NullMarked;
