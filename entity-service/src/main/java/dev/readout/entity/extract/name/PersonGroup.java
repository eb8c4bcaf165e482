package dev.readout.entity.extract.name;

import dev.readout.entity.vocabulary.PersonNames;
import java.util.ArrayList;
import java.util.List;

/** One person of an article, as a growing list of the forms of the name. */
final class PersonGroup {
  private final PersonNames names;
  private final List<NameForm> forms = new ArrayList<>();
  private final List<Chunk> chunks = new ArrayList<>();

  PersonGroup(PersonNames names) {
    this.names = names;
  }

  void add(NameForm form, Chunk chunk) {
    if (!forms.contains(form)) {
      forms.add(form);
    }
    chunks.add(chunk);
  }

  List<Chunk> chunks() {
    return chunks;
  }

  List<NameForm> forms() {
    return forms;
  }

  /** Whether a full name is another form of this person's. */
  boolean takesFull(NameForm form) {
    return forms.stream().anyMatch(own -> own.isFull() && own.isSameAs(form, names));
  }

  /** How well a part of a name fits: 0 not at all, then better and better. */
  int fit(NameForm part) {
    int best = 0;
    for (NameForm form : forms) {
      best = Math.max(best, form.fit(part));
    }
    return best;
  }

  /** Whether a form of the name begins with this part: 'Hamza' of 'Hamza bin Talal'. */
  boolean isCalled(NameForm part) {
    return forms.stream().anyMatch(form -> form.parts().getFirst().equals(part.parts().getFirst()));
  }

  /** The form with most words that is written in the usual way. */
  NameForm fullest() {
    NameForm best = forms.getFirst();
    for (NameForm form : forms) {
      if (form.weight() > best.weight()) {
        best = form;
      }
    }
    return best;
  }
}
