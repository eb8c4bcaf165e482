/** Tests of the subgraph through its HTTP front. */
@NullMarked
package dev.readout.entity.graphql;

import org.jspecify.annotations.NullMarked;
