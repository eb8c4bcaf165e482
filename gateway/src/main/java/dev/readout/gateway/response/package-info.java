/**
 * The one mutable thing of a request, the tree of what the subgraphs answered, and how it becomes
 * the client's answer. Read {@code ResponseTree} first.
 */
@NullMarked
package dev.readout.gateway.response;

import org.jspecify.annotations.NullMarked;
