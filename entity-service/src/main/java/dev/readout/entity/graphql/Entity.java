package dev.readout.entity.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * Whoever or whatever the sources name. Getters, because the library sees no others in an
 * interface.
 */
@Interface("Entity")
public interface Entity {
  @NonNull @Id
  String getId();

  @NonNull String getName();

  @NonNull List<@NonNull String> getAliases();
}
