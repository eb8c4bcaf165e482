/**
 * Runs a plan: every fetch on its own virtual thread as soon as its inputs are there. Read {@code
 * PlanExecutor} first.
 */
@NullMarked
package dev.readout.gateway.execute;

import org.jspecify.annotations.NullMarked;
