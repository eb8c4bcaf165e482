package dev.readout.local.bench;

/** What the entity-service has asked of its database so far, as its metrics say. */
record Cost(long statements, long rows) {
  static Cost of(String metrics) {
    return new Cost(
        value(metrics, "readout_sql_statements_total"), value(metrics, "readout_sql_rows_total"));
  }

  Cost minus(Cost before) {
    return new Cost(statements - before.statements, rows - before.rows);
  }

  private static long value(String metrics, String name) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
