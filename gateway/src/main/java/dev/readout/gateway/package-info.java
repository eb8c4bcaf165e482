/**
 * The gateway: one GraphQL question in, one answer out, over every subgraph. Read {@code
 * query.QueryRunner} first.
 */
@NullMarked
package dev.readout.gateway;

import org.jspecify.annotations.NullMarked;
