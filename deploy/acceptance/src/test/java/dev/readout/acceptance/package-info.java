/**
 * The whole of Readout in real processes, and what is deployed of it. Read {@link
 * dev.readout.acceptance.SampleNewsTest} first.
 */
@NullMarked
package dev.readout.acceptance;

import org.jspecify.annotations.NullMarked;
