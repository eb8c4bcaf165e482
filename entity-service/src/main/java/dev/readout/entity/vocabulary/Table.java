package dev.readout.entity.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A resource of this package: rows of columns between tabs; '#' starts a remark. */
final class Table {
  private Table() {}

  /** The rows, each with at least this many columns (missing ones empty). */
  static List<List<String>> rows(String resource, int columns) {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream raw = Table.class.getResourceAsStream(resource)) {
      if (raw == null) {
        throw new IllegalStateException("the vocabulary " + resource + " is not in the artifact");
      }
      InputStream stream = resource.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!line.isBlank() && !line.startsWith("#")) {
            String[] cells = line.split("\t", -1);
            int given = cells.length;
            if (given < columns) {
              cells = Arrays.copyOf(cells, columns);
              Arrays.fill(cells, given, columns, "");
            }
            rows.add(List.of(cells));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the vocabulary " + resource + " cannot be read", e);
    }
    return rows;
  }

  /** The entries of a cell, which stand between semicolons. */
  static List<String> list(String cell) {
    return Arrays.stream(cell.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
