package dev.readout.entity.suite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.entity.model.DatePrecision;
import dev.readout.entity.model.When;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scorer measured itself: what it takes for the same, and when it calls a run worse. */
class ScorerTest {

  @Test
  void namesAreTheSameInEitherOrderAndWithInitialsAndTitles() {
    assertTrue(person("Joseph Biden", "Joseph R. Biden, Jr."));
    assertTrue(person("Oue Sadamasa", "Sadamasa Oue"));
    assertTrue(person("Shinjiro Koizumi", "Shinjirō Koizumi"));
    assertTrue(person("Marco Rubio", "Secretary Rubio"));
    assertFalse(person("Michelle Obama", "Barack Obama"));
    assertFalse(person("Anna Lind", "Paul Wekesa"));
  }

  @Test
  void placesAndOrganisationsAreTheSameByTheirCommonAbbreviations() {
    assertTrue(NameMatch.thing(List.of("United States"), List.of("the U.S.")));
    assertTrue(NameMatch.thing(List.of("Washington, D.C."), List.of("Washington")));
    assertFalse(NameMatch.thing(List.of("North Korea"), List.of("South Korea")));
  }

  @Test
  void topicsAreTheSameByTheirWords() {
    assertTrue(WordMatch.topic("critical minerals", "critical minerals and rare earths"));
    assertFalse(WordMatch.topic("grain", "gas"));
  }

  @Test
  void aDateMustLieInsideTheGoldUnlessTheGoldIsFuzzy() {
    When march = new When(day(2026, 3, 1), day(2026, 3, 31), DatePrecision.MONTH, "in March");
    When tenth = new When(day(2026, 3, 10), day(2026, 3, 10), DatePrecision.DAY, "on 10 March");
    assertTrue(GoldDate.parse("2026-03").accepts(tenth));
    assertFalse(GoldDate.parse("2026-03-10").accepts(march));
    assertTrue(GoldDate.parse("~2026-03-10?").accepts(march));
    assertTrue(GoldDate.parse("2026-02-28..2026-03-31").accepts(march));
  }

  @Test
  void theBestPairingOverallWinsOverTheBestPair() {
    double[][] weights = {{3, 2.5}, {2.9, 0}};
    assertArrayEquals(new int[] {1, 0}, Assignment.best(2, 2, (i, j) -> weights[i][j]));
    assertArrayEquals(new int[] {-1}, Assignment.best(1, 1, (i, j) -> 0));
  }

  @Test
  void splittingAMeetingCostsRecallAndJoiningTwoCostsPrecision() {
    var together = List.of(mention("a", "g1", "f1"), mention("b", "g1", "f1"));
    var split = List.of(mention("a", "g1", "f1"), mention("b", "g1", "f2"));
    var joined = List.of(mention("a", "g1", "f1"), mention("b", "g2", "f1"));
    assertEquals(1, AcrossArticles.bCubed(together).f1());
    assertEquals(0.5, AcrossArticles.bCubed(split).recall());
    assertEquals(0.5, AcrossArticles.bCubed(joined).precision());
    assertEquals(new Tally(0, 1, 0), AcrossArticles.joined(joined));
  }

  @Test
  void aRowMayLoseOneItemAndASumOnePercent(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("accepted.tsv");
    AcceptedRun.write(file, board(10, 200));
    AcceptedRun accepted = AcceptedRun.read(file);
    assertTrue(accepted.falls(board(9, 198)).isEmpty());
    assertEquals(1, accepted.falls(board(8, 198)).size());
    assertEquals(1, accepted.falls(board(10, 197)).size());
  }

  private static ScoreBoard board(int row, int sum) {
    ScoreBoard board = new ScoreBoard();
    board.count("passive", Measure.MEETINGS, new Tally(row, 0, 12 - row));
    board.count("~sentences dev", Measure.MEETINGS, new Tally(sum, 0, 220 - sum));
    return board;
  }

  private static AcrossArticles.Mention mention(String article, String gold, String found) {
    return new AcrossArticles.Mention(article, gold, found, false);
  }

  private static boolean person(String gold, String found) {
    return NameMatch.person(List.of(gold), List.of(found));
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }
}
