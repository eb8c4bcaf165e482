package dev.readout.gateway.response;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object of the tree: few names with values, in order. Objects that are alike share their names,
 * and a name is found by looking at each: with a dozen fields that is several times faster, and
 * smaller, than hashing. Not thread safe.
 */
public final class TreeObject extends AbstractMap<String, @Nullable Object> {
  private static final String[] NO_NAMES = {};
  private static final @Nullable Object[] NO_VALUES = {};
  private static final int FIRST_CAPACITY = 6;
  // From here on an index is faster, and without it a subgraph could make reading take for ever.
  private static final int MANY = 24;

  private String[] names;
  private boolean ownsNames;
  private @Nullable Object[] values = NO_VALUES;
  private int size;
  private @Nullable Map<String, Integer> index;

  /** The walk through the tree that came here last. */
  int seen;

  /** Where the answer already holds this object, and as what; see {@code AnswerWriter}. */
  @Nullable Wanted writtenAs;

  int writtenFrom;
  int writtenTo;
  int writtenIn;

  public TreeObject() {
    names = NO_NAMES;
  }

  /** Empty; {@code like} will probably have the same names in the same order. */
  public TreeObject(TreeObject like) {
    names = like.names;
  }

  @Override
  public int size() {
    return size;
  }

  private int indexOf(@Nullable Object name) {
    var known = names;
    int end = size;
    for (int i = 0; i < end; i++) {
      if (known[i] == name) {
        return i;
      }
    }
    if (end > MANY) {
      var at = index().get(name);
      return at == null ? -1 : at;
    }
    for (int i = 0; i < end; i++) {
      if (known[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private Map<String, Integer> index() {
    var known = index;
    if (known == null) {
      known = new HashMap<>();
      for (int i = 0; i < size; i++) {
        known.put(names[i], i);
      }
      index = known;
    }
    return known;
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    int at = indexOf(name);
    return at < 0 ? null : values[at];
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return indexOf(name) >= 0;
  }

  /** The value at this place if it has this name. */
  @Nullable Object valueAt(int place, String name) {
    return place < size && names[place].equals(name) ? values[place] : null;
  }

  @Override
  public @Nullable Object put(String name, @Nullable Object value) {
    // Names that are shared up to here hold no name twice.
    int at = isNext(name) ? -1 : indexOf(name);
    if (at >= 0) {
      var before = values[at];
      values[at] = value;
      return before;
    }
    append(name, value);
    return null;
  }

  private boolean isNext(String name) {
    return size < names.length && name == names[size];
  }

  private void append(String name, @Nullable Object value) {
    if (!isNext(name)) {
      if (!ownsNames || size == names.length) {
        names = Arrays.copyOf(names, Math.max(FIRST_CAPACITY, size + size / 2 + 1));
        Arrays.fill(names, size, names.length, null);
        ownsNames = true;
      }
      names[size] = name;
    }
    if (size == values.length) {
      int room = size == 0 ? Math.max(FIRST_CAPACITY, names.length) : size + size / 2 + 1;
      values = Arrays.copyOf(values, room);
    }
    if (index != null) {
      index.put(name, size);
    }
    values[size++] = value;
  }

  String name(int place) {
    return names[Objects.checkIndex(place, size)];
  }

  @Nullable Object value(int place) {
    return values[Objects.checkIndex(place, size)];
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (int i = 0; i < size; i++) {
      hash += names[i].hashCode() ^ Objects.hashCode(values[i]);
    }
    return hash;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof TreeObject that)) {
      return super.equals(other);
    }
    if (that.size != size) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      int at = names[i].equals(that.names[i]) ? i : that.indexOf(names[i]);
      if (at < 0 || !Objects.equals(values[i], that.values[at])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Set<Entry<String, @Nullable Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public Iterator<Entry<String, @Nullable Object>> iterator() {
        return new Entries();
      }
    };
  }

  private final class Entries implements Iterator<Entry<String, @Nullable Object>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < size;
    }

    @Override
    public Entry<String, @Nullable Object> next() {
      if (next == size) {
        throw new NoSuchElementException();
      }
      var entry = new SimpleImmutableEntry<String, @Nullable Object>(names[next], values[next]);
      next++;
      return entry;
    }
  }
}
