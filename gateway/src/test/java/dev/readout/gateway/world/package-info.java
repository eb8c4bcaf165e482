/**
 * A small world of data that one schema, or any cut of it into subgraphs, can answer about; and the
 * subgraphs as real HTTP servers. Read {@code World} first.
 */
@NullMarked
package dev.readout.gateway.world;

import org.jspecify.annotations.NullMarked;
