/**
 * From a question to an ordered list of fetches; pure, no input or output. Read {@code Planner}
 * first.
 */
@NullMarked
package dev.readout.gateway.plan;

import org.jspecify.annotations.NullMarked;
