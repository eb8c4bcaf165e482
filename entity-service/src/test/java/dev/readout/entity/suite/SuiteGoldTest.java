package dev.readout.entity.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The gold itself: every name and quotation stands in its text, and it is as varied as it must be.
 */
class SuiteGoldTest {

  @Test
  void everyNameAndQuoteStandsInItsText() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (SuiteItem item : Suite.read().all()) {
      check(item, "person", item.people(), wrong);
      check(item, "organisation", item.organisations(), wrong);
      check(item, "place", item.places(), wrong);
      for (var said :
          item.statements() == null ? List.<SuiteItem.GoldStatement>of() : item.statements()) {
        if (!flat(item.text()).contains(flat(said.quote()))) {
          wrong.add(item.id() + ": no such words: " + said.quote());
        }
      }
      if (item.statements() == null && item.text().matches("(?s).*[\"“”].*")) {
        wrong.add(item.id() + ": quotation marks, but no statements annotated");
      }
    }
    assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
  }

  @Test
  void everyParticipantOfAnArticleIsAPersonOrganisationOrPlaceOfIt() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (SuiteItem item : Suite.read().all()) {
      for (GoldMeeting meeting : item.meetings()) {
        for (GoldName name : meeting.required()) {
          if (!listed(item, name) && name.forms().stream().noneMatch(item.text()::contains)) {
            wrong.add(item.id() + ": participant " + name.name());
          }
        }
        for (String place : meeting.place().stream().limit(1).toList()) {
          if (!flat(item.text()).contains(flat(place)) && !named(item.places(), place)) {
            wrong.add(item.id() + ": place " + place);
          }
        }
        GoldDate when = meeting.when();
        if (when != null && item.published() != null) {
          long years = Math.abs(when.earliest().getYear() - item.published().getYear());
          if (years > 100) {
            wrong.add(item.id() + ": date " + when);
          }
        }
      }
    }
    assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
  }

  @Test
  void idsAreUniqueAndAQuarterOfTheSentencesTellsNoMeeting() throws IOException {
    Suite suite = Suite.read();
    Set<String> ids = new HashSet<>();
    suite.all().forEach(item -> ids.add(item.id()));
    assertEquals(suite.all().size(), ids.size());
    long negative =
        suite.sentences().stream()
            .filter(item -> item.meetings().stream().allMatch(GoldMeeting::optional))
            .count();
    long withoutMeeting =
        suite.articles().stream().filter(item -> item.meetings().isEmpty()).count();
    assertTrue(suite.sentences().size() >= 400, "400 sentences at least");
    assertTrue(4 * negative >= suite.sentences().size(), "a quarter of them negative");
    assertTrue(suite.articles().size() >= 60, "60 articles at least");
    assertTrue(withoutMeeting >= 15, "15 of them without a meeting");
    System.out.printf(
        "%d sentences, %d without a meeting; %d articles, %d without a meeting%n",
        suite.sentences().size(), negative, suite.articles().size(), withoutMeeting);
  }

  private static void check(
      SuiteItem item, String kind, @Nullable List<GoldName> names, List<String> wrong) {
    for (GoldName name : names == null ? List.<GoldName>of() : names) {
      List<String> forms =
          name.forms().size() > 1 ? name.forms().subList(1, name.forms().size()) : name.forms();
      for (String form : name.optional() ? List.<String>of() : forms) {
        if (!flat(item.text()).contains(flat(form))) {
          wrong.add(item.id() + ": " + kind + " " + form);
        }
      }
    }
  }

  private static boolean listed(SuiteItem item, GoldName name) {
    return named(item.people(), name.name())
        || named(item.organisations(), name.name())
        || named(item.places(), name.name());
  }

  private static boolean named(@Nullable List<GoldName> names, String name) {
    return names != null && names.stream().anyMatch(one -> one.forms().contains(name));
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
