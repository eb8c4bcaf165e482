package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.language.Block;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.EntityKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom 'I' means: inside quotation marks the one to whom the paragraph gives the words, outside the
 * one whom the head of the text names as its writer ('Statement by Senator Lind').
 */
final class Writers {
  private static final Set<String> BY = Set.of("by", "from", "of");
  private static final Set<String> PIECES =
      Words.set(
          "post posted statement remarks speech address letter op-ed blog diary column message written write comment commentary opinion press release note dispatch office");

  /** How many lines from the end a signature may stand, and how long it may be. */
  private static final int SIGNATURE = 4;

  private static final int LONGEST_SIGNATURE = 18;

  /** How many lines the head of a release may have. */
  private static final int LETTERHEAD = 5;

  private final Scene scene;
  private final @Nullable String writer;

  Writers(Scene scene) {
    this.scene = scene;
    this.writer = findWriter();
  }

  /** The person whom a first-person pronoun at this token means. */
  Optional<String> at(Sentence sentence, int token) {
    if (isQuoted(sentence, sentence.token(token).span().start())) {
      return speaker(sentence).or(() -> Optional.ofNullable(writer));
    }
    return reporter(sentence, token).or(() -> Optional.ofNullable(writer));
  }

  private @Nullable String findWriter() {
    for (Sentence sentence : scene.reading.sentences()) {
      if (sentence.index() > 3) {
        break;
      }
      List<NameMention> named =
          scene.names.in(sentence).stream()
              .filter(mention -> mention.kind() == EntityKind.PERSON)
              .toList();
      boolean head = sentence.block() == Block.TITLE || sentence.block() == Block.HEADING;
      for (NameMention mention : named) {
        int first = sentence.tokenAt(mention.span().start());
        if ((head || sentence.index() == 0) && byLine(sentence, first)) {
          return mention.entity();
        }
      }
    }
    return letterhead().or(() -> Optional.ofNullable(signer())).orElse(null);
  }

  /** Whose release it is, by its first lines: 'The Hon Anna Lind MP', below it her office. */
  private Optional<String> letterhead() {
    List<Sentence> all = scene.reading.sentences();
    for (int i = 0; i + 1 < Math.min(all.size(), LETTERHEAD); i++) {
      Sentence line = all.get(i);
      List<NameMention> named =
          scene.names.in(line).stream()
              .filter(mention -> mention.kind() == EntityKind.PERSON)
              .toList();
      boolean capitals =
          line.tokens().stream()
              .allMatch(
                  token ->
                      !Character.isLowerCase(token.text().charAt(0))
                          || token.text().matches("of|for|the|and|on|to"));
      if (named.size() == 1
          && capitals
          && isWithoutVerb(line)
          && (isOffice(line) || isOffice(all.get(i + 1)))) {
        return Optional.of(named.getFirst().entity());
      }
    }
    return Optional.empty();
  }

  /** Who signs the piece below its text: 'Hon Anna Lind, Minister of Trade'. */
  private @Nullable String signer() {
    List<Sentence> all = scene.reading.sentences();
    for (int i = all.size() - 1; i >= 1 && all.size() - i <= SIGNATURE; i--) {
      Sentence line = all.get(i);
      List<NameMention> named =
          scene.names.in(line).stream()
              .filter(mention -> mention.kind() == EntityKind.PERSON)
              .toList();
      boolean office = isOffice(line) || i + 1 < all.size() && isOffice(all.get(i + 1));
      if (named.size() == 1 && office && isWithoutVerb(line)) {
        return named.getFirst().entity();
      }
    }
    return null;
  }

  private static boolean isWithoutVerb(Sentence line) {
    return line.size() <= LONGEST_SIGNATURE
        && line.tokens().stream().noneMatch(token -> token.pos().matches("VB[DPZ]|MD"));
  }

  /** A line of a signature that names an office: short, without a verb, with a capital. */
  private static boolean isOffice(Sentence line) {
    return isWithoutVerb(line)
        && line.tokens().stream()
            .anyMatch(
                token ->
                    Character.isUpperCase(token.text().charAt(0))
                        && Words.ROLE_NOUNS.contains(token.text().toLowerCase(Locale.ROOT)));
  }

  /** 'We were glad to welcome Roy, said Lind': words that are quoted without marks. */
  private Optional<String> reporter(Sentence sentence, int token) {
    for (int i = token + 2; i < sentence.size(); i++) {
      boolean says =
          sentence.token(i).pos().matches("VB[DZ]")
              && Words.SAY.contains(sentence.token(i).lemma().toLowerCase(Locale.ROOT))
              && sentence.token(i - 1).text().equals(",");
      if (!says) {
        continue;
      }
      int verb = i;
      return scene.names.in(sentence).stream()
          .filter(mention -> mention.kind() == EntityKind.PERSON)
          .filter(mention -> sentence.tokenAt(mention.span().start()) > verb)
          .findFirst()
          .map(NameMention::entity);
    }
    return Optional.empty();
  }

  /** 'Posted by Foreign Minister [Lind]', 'STATEMENT BY SENATOR [LIND]'. */
  private static boolean byLine(Sentence sentence, int name) {
    boolean piece = false;
    for (int i = 0; i < name; i++) {
      String word = sentence.token(i).text().toLowerCase(Locale.ROOT);
      if (sentence.token(i).pos().matches("VB[DZP]")) {
        return false;
      }
      piece |= PIECES.contains(word);
      if (BY.contains(word) && (piece || i == 0 && word.equals("by")) && name - i <= 8) {
        return true;
      }
    }
    return false;
  }

  private boolean isQuoted(Sentence sentence, int offset) {
    int start = sentence.span().start();
    for (Sentence other : scene.reading.sentences()) {
      if (other.paragraph() == sentence.paragraph()) {
        start = Math.min(start, other.span().start());
      }
    }
    String before = scene.reading.text().substring(start, offset);
    long straight = before.chars().filter(c -> c == '"').count();
    long open = before.chars().filter(c -> c == '“').count();
    long closed = before.chars().filter(c -> c == '”').count();
    return straight % 2 == 1 || open > closed;
  }

  /** Whom the paragraph gives its quotation: the person beside a verb of saying. */
  private Optional<String> speaker(Sentence sentence) {
    for (int distance : new int[] {0, 1, -1, -2}) {
      int index = sentence.index() + distance;
      if (index < 0 || index >= scene.reading.sentences().size()) {
        continue;
      }
      Sentence other = scene.reading.sentences().get(index);
      if (other.paragraph() != sentence.paragraph()) {
        continue;
      }
      for (NameMention mention : scene.names.in(other)) {
        boolean person = mention.kind() == EntityKind.PERSON;
        if (person && !isQuoted(other, mention.span().start()) && besideSaying(other, mention)) {
          return Optional.of(mention.entity());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean besideSaying(Sentence sentence, NameMention mention) {
    int first = sentence.tokenAt(mention.span().start());
    int last = sentence.tokenAt(mention.span().end() - 1);
    for (int i = Math.max(0, first - 6); i < Math.min(sentence.size(), last + 3); i++) {
      boolean verb = sentence.token(i).pos().matches("VB[DZP]");
      if (verb && Words.SAY.contains(sentence.token(i).lemma().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
