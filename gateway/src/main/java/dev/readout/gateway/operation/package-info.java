/**
 * A client's question, parsed, validated against the public schema and reduced to plain selections.
 * Read {@code OperationReader} first.
 */
@NullMarked
package dev.readout.gateway.operation;

import org.jspecify.annotations.NullMarked;
