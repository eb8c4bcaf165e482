/**
 * Subscriptions to clients: over WebSocket ({@code graphql-transport-ws}) and as server-sent
 * events. Read {@code SubscriptionRoutes} first.
 */
@NullMarked
package dev.readout.gateway.subscribe;

import org.jspecify.annotations.NullMarked;
