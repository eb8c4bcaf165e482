/**
 * A graph of any size without reading a text: for benchmarks and for trying things out at the size
 * of years of news. Read {@link dev.readout.entity.load.GeneratedNews} first.
 */
@NullMarked
package dev.readout.entity.load;

import org.jspecify.annotations.NullMarked;
