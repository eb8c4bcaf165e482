package dev.readout.gateway.operation;

import java.util.List;

/** What is wanted of one object, in the order of the question. */
public record Selection(String typeName, List<SelectedField> fields) {
  public Selection {
    fields = List.copyOf(fields);
  }
}
