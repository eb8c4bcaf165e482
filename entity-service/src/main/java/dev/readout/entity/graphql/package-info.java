/**
 * The GraphQL subgraph {@code entities}: what clients ask and how it is answered. One {@code *Api}
 * per root type of question; batched resolvers beside it. Read {@link
 * dev.readout.entity.graphql.MeetingsApi} first.
 */
@NullMarked
package dev.readout.entity.graphql;

import org.jspecify.annotations.NullMarked;
