package dev.readout.local.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TablePrinterTest {
  @Test
  void widestColumnWrapsAtWordsUntilTheTableFits() {
    var table = new TablePrinter("WHO", "ABOUT");
    table.row("Ana Beltrán\nŁukasz Sowa", "fishing quotas and the search for lost ships");
    table.row("Ida Holm", "tariffs");
    assertEquals(
        """
        WHO          ABOUT
        ───────────  ────────────────────
        Ana Beltrán  fishing quotas and
        Łukasz Sowa  the search for lost
                     ships

        Ida Holm     tariffs
        """,
        printed(table, 33));
  }

  @Test
  void wordLongerThanTheColumnIsCutWhereItMustBe() {
    assertEquals(java.util.List.of("abcdefgh", "ij kl"), TablePrinter.wrap("abcdefghij kl", 8));
  }

  private static String printed(TablePrinter table, int columns) {
    var bytes = new ByteArrayOutputStream();
    table.print(
        new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8), false, false, columns));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
