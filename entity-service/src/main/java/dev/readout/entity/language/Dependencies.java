package dev.readout.entity.language;

import dev.readout.entity.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The heads of one sentence: Universal Dependencies, basic, one tree. Tokens are named by their
 * index in the sentence; the head of the root is -1.
 */
public final class Dependencies {
  private final Sentence sentence;
  private final int[] heads;
  private final List<String> relations;
  private final List<List<Integer>> children;

  public Dependencies(Sentence sentence, int[] heads, List<String> relations) {
    if (heads.length != sentence.size() || relations.size() != sentence.size()) {
      throw new IllegalArgumentException(
          heads.length + " heads for " + sentence.size() + " tokens: " + sentence);
    }
    this.sentence = sentence;
    this.heads = heads.clone();
    this.relations = List.copyOf(relations);
    List<List<Integer>> byHead = new ArrayList<>();
    for (int i = 0; i < heads.length; i++) {
      byHead.add(new ArrayList<>());
    }
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] >= 0) {
        byHead.get(heads[i]).add(i);
      }
    }
    this.children = byHead.stream().map(List::copyOf).toList();
  }

  public Sentence sentence() {
    return sentence;
  }

  /** The head of a token, or -1 for the root. */
  public int head(int token) {
    return heads[token];
  }

  /** The relation of a token to its head, such as 'nsubj:pass'. */
  public String relation(int token) {
    return relations.get(token);
  }

  /** Whether the relation is this one or a subtype of it ('obl' takes 'obl:tmod' in). */
  public boolean is(int token, String relation) {
    String own = relations.get(token);
    return own.equals(relation) || own.startsWith(relation + ":");
  }

  /** The dependents of a token, in text order. */
  public List<Integer> children(int token) {
    return children.get(token);
  }

  /** The dependents that bear this relation or a subtype of it. */
  public List<Integer> children(int token, String relation) {
    return children.get(token).stream().filter(child -> is(child, relation)).toList();
  }

  /** The first dependent that bears this relation or a subtype of it, or -1. */
  public int child(int token, String relation) {
    for (int child : children.get(token)) {
      if (is(child, relation)) {
        return child;
      }
    }
    return -1;
  }

  /** The preposition or possessive mark of a noun ('with', ''s'), lower case, or ''. */
  public String marker(int token) {
    int marker = child(token, "case");
    return marker < 0 ? "" : sentence.token(marker).lemma().toLowerCase(java.util.Locale.ROOT);
  }

  /** The token and all that hangs on it, in text order. */
  public List<Integer> subtree(int token) {
    List<Integer> found = new ArrayList<>();
    collect(token, found);
    found.sort(null);
    return found;
  }

  /** From the leftmost to the rightmost token of the subtree. */
  public Span span(int token) {
    List<Integer> all = subtree(token);
    return sentence.span(all.getFirst(), all.getLast());
  }

  /** Whether {@code above} is the token itself or one of its ancestors. */
  public boolean isUnder(int token, int above) {
    for (int at = token; at >= 0; at = heads[at]) {
      if (at == above) {
        return true;
      }
    }
    return false;
  }

  public int root() {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] < 0) {
        return i;
      }
    }
    throw new IllegalStateException("no root in: " + sentence);
  }

  private void collect(int token, List<Integer> found) {
    found.add(token);
    for (int child : children.get(token)) {
      collect(child, found);
    }
  }

  @Override
  public String toString() {
    StringBuilder lines = new StringBuilder();
    for (Token token : sentence.tokens()) {
      int head = heads[token.index()];
      lines
          .append(token.index())
          .append('\t')
          .append(token)
          .append('\t')
          .append(relations.get(token.index()))
          .append('\t')
          .append(head < 0 ? "ROOT" : head + " " + sentence.token(head).text())
          .append('\n');
    }
    return lines.toString();
  }
}
