package dev.readout.entity.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way in which sources name somebody: what decides who is the same. All articles that name a
 * person the same way share a form.
 *
 * @param tokens the parts of the name, folded and sorted: the order of names is open
 * @param country ISO code of the country the person stands for
 * @param roles what the words around this form call the person, in any article
 * @param single whether a single word is all there is, which says too little by itself
 */
public record PersonForm(
    String id, List<String> tokens, @Nullable String country, List<String> roles, boolean single)
    implements Comparable<PersonForm> {
  public PersonForm {
    tokens = List.copyOf(tokens);
    roles = List.copyOf(roles);
  }

  public PersonForm withRoles(List<String> seen) {
    return new PersonForm(id, tokens, country, seen, single);
  }

  @Override
  public int compareTo(PersonForm other) {
    return id.compareTo(other.id);
  }
}
