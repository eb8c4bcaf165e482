package dev.readout.entity.graph;

import dev.readout.entity.model.PlaceKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Knows countries by their codes and nothing else: what is left without a gazetteer. */
public final class CountryAtlas implements Atlas {
  @Override
  public Optional<Known> place(String id) {
    if (!id.startsWith("country:")) {
      return Optional.empty();
    }
    String code = id.substring("country:".length());
    String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    return Optional.of(new Known(id, name, PlaceKind.COUNTRY, code, null, null));
  }

  @Override
  public List<String> containers(String place) {
    return List.of();
  }
}
