package dev.readout.gateway.plan;

import dev.readout.gateway.supergraph.FieldSet;
import java.util.List;

/**
 * How a spot can select a field: under which type conditions, what type its values have in that
 * subgraph, and what is provided along this way.
 */
record Access(List<String> guards, String typeName, FieldSet provided) {}
