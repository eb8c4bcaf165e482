package dev.readout.entity.store;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the text format of PostgreSQL's COPY: tabs between columns, {@code \\N} for null, arrays
 * in braces (PostgreSQL manual, "COPY", section "Text Format").
 */
final class CopyText {
  private CopyText() {}

  static String of(List<@Nullable Object[]> rows) {
    StringBuilder text = new StringBuilder();
    for (@Nullable Object[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        if (i > 0) {
          text.append('\t');
        }
        switch (row[i]) {
          case null -> text.append("\\N");
          case Collection<?> list -> escape(array(list), text);
          case Enum<?> value -> text.append(value.name());
          case Object value -> escape(value.toString(), text);
        }
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String array(Collection<?> list) {
    StringBuilder text = new StringBuilder("{");
    for (Object element : list) {
      text.append(text.length() > 1 ? ",\"" : "\"")
          .append(element.toString().replace("\\", "\\\\").replace("\"", "\\\""))
          .append('"');
    }
    return text.append('}').toString();
  }

  private static void escape(String value, StringBuilder text) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> text.append(c);
      }
    }
  }
}
