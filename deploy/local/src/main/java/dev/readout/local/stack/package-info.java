/**
 * PostgreSQL, Kafka and the three services as processes that start and stop together. Read {@link
 * dev.readout.local.stack.Stack} first.
 */
@NullMarked
package dev.readout.local.stack;

import org.jspecify.annotations.NullMarked;
