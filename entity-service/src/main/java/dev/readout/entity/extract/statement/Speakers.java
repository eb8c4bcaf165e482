package dev.readout.entity.extract.statement;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.extract.Names;
import dev.readout.entity.language.Dependencies;
import dev.readout.entity.language.Parses;
import dev.readout.entity.language.Reading;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.EntityFound;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.RoleFound;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Says who a subject is: a name, a pronoun by the frame, 'the minister' by the role that the
 * article gave him, a spokesman by the body that he speaks for.
 */
final class Speakers {
  private static final Set<String> HE = Set.of("he", "she");

  private final Reading reading;
  private final Names names;
  private final Parses parses;

  Speakers(Reading reading, Names names, Parses parses) {
    this.reading = reading;
    this.names = names;
    this.parses = parses;
  }

  /** The key of the subject of a verb, when it is somebody whom the article identifies. */
  Optional<String> subjectOf(Sentence sentence, int verb) {
    Dependencies tree = parses.of(sentence);
    int at = verb;
    for (int climb = 0; climb < 4 && at >= 0; climb++) {
      int subject = tree.child(at, "nsubj");
      if (subject >= 0 && (tree.relation(subject).equals("nsubj") || at == verb)) {
        Optional<String> found = resolve(sentence, subject, tree);
        if (found.isPresent() || climb == 0) {
          return found;
        }
      }
      // 'welcomed the step, saying …', 'met him and said': the subject stands with the verb above.
      boolean shares =
          tree.is(at, "conj") || tree.is(at, "advcl") || tree.is(at, "xcomp") || tree.is(at, "dep");
      at = shares ? tree.head(at) : -1;
    }
    return Optional.empty();
  }

  /** The key of whom the noun phrase around this token names. */
  Optional<String> resolve(Sentence sentence, int head, Dependencies tree) {
    String word = word(sentence, head);
    if (HE.contains(word)) {
      return person(sentence);
    }
    Optional<NameMention> own = names.at(sentence, head);
    if (own.isPresent() && (own.get().kind() != EntityKind.PLACE || own.get().speaks())) {
      return own.map(NameMention::entity);
    }
    for (int child : tree.children(head)) {
      if (tree.is(child, "appos") || tree.is(child, "compound") || tree.is(child, "flat")) {
        Optional<NameMention> name = names.at(sentence, child);
        if (name.isPresent() && name.get().kind() == EntityKind.PERSON) {
          return name.map(NameMention::entity);
        }
      }
    }
    if (SpeechWords.SPOKESMEN.contains(word) || SpeechWords.BODIES.contains(word)) {
      Optional<String> body = bodyIn(sentence, tree.subtree(head));
      if (body.isPresent() || !SpeechWords.BODIES.contains(word)) {
        return body;
      }
      return lastBody(sentence, word);
    }
    if (own.isPresent()) {
      return Optional.empty();
    }
    if (SpeechWords.LOOSE_ROLES.contains(word) && definite(sentence, head)) {
      return person(sentence);
    }
    Optional<String> called = byRole(sentence, head, word);
    boolean office = SpeechWords.OFFICES.contains(word) && definite(sentence, head);
    return called.isPresent() || !office ? called : person(sentence);
  }

  private static boolean definite(Sentence sentence, int head) {
    for (int i = head - 1; i >= Math.max(0, head - 4); i--) {
      if (Set.of("the", "this").contains(word(sentence, i))) {
        return true;
      }
    }
    return false;
  }

  /** A body or, failing that, a person that the phrase names: 'a spokesman for the ministry'. */
  private Optional<String> bodyIn(Sentence sentence, List<Integer> tokens) {
    Optional<String> other = Optional.empty();
    for (int token : tokens) {
      Optional<NameMention> mention = names.at(sentence, token);
      if (mention.isEmpty()) {
        continue;
      }
      if (mention.get().kind() == EntityKind.ORGANIZATION) {
        return mention.map(NameMention::entity);
      }
      if (other.isEmpty()
          && (mention.get().kind() == EntityKind.PERSON || mention.get().speaks())) {
        other = mention.map(NameMention::entity);
      }
    }
    return other;
  }

  private Optional<String> lastBody(Sentence sentence, String noun) {
    Optional<String> found = Optional.empty();
    for (NameMention mention : names.mentions()) {
      if (mention.span().start() >= sentence.span().start()) {
        break;
      }
      if (mention.kind() == EntityKind.ORGANIZATION
          && names.entity(mention).name().toLowerCase(Locale.ROOT).contains(noun)) {
        found = Optional.of(mention.entity());
      }
    }
    return found;
  }

  /** 'The minister': whoever was called so last. */
  private Optional<String> byRole(Sentence sentence, int head, String noun) {
    if (!definite(sentence, head)) {
      return Optional.empty();
    }
    Optional<String> found = Optional.empty();
    for (NameMention mention : names.mentions()) {
      if (mention.span().start() >= sentence.span().start()) {
        break;
      }
      if (mention.kind() == EntityKind.PERSON && bears(names.entity(mention), noun)) {
        found = Optional.of(mention.entity());
      }
    }
    return found;
  }

  private static boolean bears(EntityFound person, String noun) {
    for (RoleFound role : person.roles()) {
      for (String part : role.title().toLowerCase(Locale.ROOT).split("\\s+")) {
        if (part.equals(noun) || noun.equals("premier") && part.equals("minister")) {
          return true;
        }
      }
    }
    return false;
  }

  /** He or she: the person who is the subject of the nearest sentence before this one. */
  private Optional<String> person(Sentence sentence) {
    for (int index = sentence.index() - 1; index >= Math.max(0, sentence.index() - 6); index--) {
      Sentence before = reading.sentence(index);
      Optional<String> subject = subjectPerson(before);
      if (subject.isPresent()) {
        return subject;
      }
    }
    return Optional.empty();
  }

  /** The first person whom a sentence names before its verb, or at all. */
  Optional<String> subjectPerson(Sentence sentence) {
    List<NameMention> people =
        names.in(sentence).stream().filter(one -> one.kind() == EntityKind.PERSON).toList();
    if (people.isEmpty()) {
      return Optional.empty();
    }
    for (NameMention one : people) {
      int token = sentence.tokenAt(one.span().start());
      int end = sentence.tokenAt(one.span().end() - 1);
      boolean owned = end >= 0 && word(sentence, end + 1).matches("['’]s?");
      if (!owned && token >= 0) {
        return Optional.of(one.entity());
      }
    }
    return Optional.of(people.getFirst().entity());
  }

  static String word(Sentence sentence, int index) {
    return index < 0 || index >= sentence.size()
        ? ""
        : sentence.token(index).text().toLowerCase(Locale.ROOT);
  }
}
