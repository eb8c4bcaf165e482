/**
 * The client of the gateway: GraphQL over HTTP, and the few questions that the commands ask. Read
 * {@link dev.readout.local.gateway.Gateway} first.
 */
@NullMarked
package dev.readout.local.gateway;

import org.jspecify.annotations.NullMarked;
