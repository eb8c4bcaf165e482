package dev.readout.entity.extract.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.extract.Names;
import dev.readout.entity.language.Reader;
import dev.readout.entity.model.EntityFound;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.Evidence;
import dev.readout.entity.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Names in marked golden texts of many countries, periods and registers; and what must hold of any
 * text.
 */
class NameFinderTest {
  private static final Path GOLDEN = Path.of("src/test/golden/names");

  @SuppressWarnings("NullAway.Init")
  private static Reader reader;

  @SuppressWarnings("NullAway.Init")
  private static NameFinder finder;

  @SuppressWarnings("NullAway.Init")
  private static RoleReferences references;

  @BeforeAll
  static void load() {
    reader = Reader.load();
    Vocabulary vocabulary = Vocabulary.load();
    finder = new NameFinder(vocabulary);
    references = new RoleReferences(vocabulary);
  }

  private static List<MarkedText> golden() {
    List<MarkedText> texts = new ArrayList<>(MarkedText.read(GOLDEN.resolve("wires.txt")));
    texts.addAll(MarkedText.read(GOLDEN.resolve("readouts.txt")));
    return texts;
  }

  private static Names names(String text) {
    return finder.find(
        reader.read(new MarkedText("", text, java.util.Map.of(), List.of()).article()));
  }

  private static EntityFound person(String text, String name) {
    return names(text).ofKind(EntityKind.PERSON).stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(names(text)));
  }

  @Test
  void findsTheMarkedNames() {
    NameScore score = new NameScore();
    for (MarkedText text : golden()) {
      score.add(text, finder.find(reader.read(text.article())));
    }
    System.out.println(score);
    String report = score + String.join("\n", score.errors());
    assertTrue(score.f1(EntityKind.PERSON) >= 0.98, report);
    assertTrue(score.f1(EntityKind.PLACE) >= 0.96, report);
    assertTrue(score.f1(EntityKind.ORGANIZATION) >= 0.93, report);
  }

  @Test
  void everySpanIsExactAndOverlapsNoOther() {
    Random random = new Random(Long.getLong("seed", 7));
    List<MarkedText> texts = new ArrayList<>(golden());
    for (int round = 0; round < 5; round++) {
      Collections.shuffle(texts, random);
      StringBuilder all = new StringBuilder();
      texts
          .subList(0, 6)
          .forEach(
              text ->
                  all.append(
                          text.text(), 0, Math.min(text.text().length(), 200 + random.nextInt(400)))
                      .append("\n\n"));
      String text = all.toString();
      Names names = names(text);
      int end = 0;
      for (NameMention mention : names.mentions()) {
        assertTrue(mention.span().start() >= end, () -> "overlap at " + mention);
        end = mention.span().end();
      }
      for (EntityFound entity : names.entities()) {
        for (Evidence evidence : entity.mentions()) {
          assertEquals(evidence.exact(), evidence.span().in(text));
        }
      }
      assertEquals(names.toString(), names(text).toString());
    }
  }

  @Test
  void aPersonIsNamedOnceAndByTheFullestForm() {
    Names names =
        names("Mr. Roy met Sir Paul Q. Roy's critics. ROY said Paul Roy, Jr. would answer.");
    assertEquals(1, names.ofKind(EntityKind.PERSON).size(), names.toString());
  }

  @Test
  void rolesComeFromTheWordsBeforeAndAfter() {
    String text =
        "The Chilean foreign minister, Rosa Prieto, met former Prime Minister Tomas Brandt of Norway. Ines Vidal, commander of the 4th Fleet, and his"
            + " Peruvian counterpart Luis Arce were absent. Acting President Ama Serwaa said so.";
    assertEquals(
        "foreign minister of Chile", person(text, "Rosa Prieto").roles().getFirst().toString());
    assertEquals("CL", person(text, "Rosa Prieto").countryCode());
    assertEquals(
        "former Prime Minister of Norway",
        person(text, "Tomas Brandt").roles().getFirst().toString());
    assertEquals(
        "commander of 4th Fleet", person(text, "Ines Vidal").roles().getFirst().toString());
    assertEquals("PE", person(text, "Luis Arce").countryCode());
    assertEquals(
        "acting President",
        person(text, "Ama Serwaa")
            .roles()
            .getFirst()
            .toString()
            .toLowerCase(java.util.Locale.ROOT)
            .replace("president", "President"));
  }

  @Test
  void onePluralTitleServesSeveralNames() {
    String text =
        "Foreign Ministers Anna Lind and Paul Roy met. The Latvian and Canadian defence ministers, Andris Kalns and Joan Tremblay, did not.";
    assertEquals("Foreign Minister", person(text, "Paul Roy").roles().getFirst().title());
    assertEquals("LV", person(text, "Andris Kalns").countryCode());
    assertEquals("CA", person(text, "Joan Tremblay").countryCode());
  }

  @Test
  void aRoleAloneMeansThePersonNamedBefore() {
    String text =
        "Finnish Prime Minister Aino Laakso met Russian President Oleg Sorokin in Helsinki. The prime minister said that the talks were long. The Russian"
            + " leader left early. The French ambassador was there.";
    var reading = reader.read(new MarkedText("", text, java.util.Map.of(), List.of()).article());
    Names names = finder.find(reading);
    List<String> meant =
        references.find(reading, names).stream()
            .map(found -> found.span().in(text) + " = " + names.entity(found.entity()).name())
            .toList();
    assertEquals(List.of("prime minister = Aino Laakso", "leader = Oleg Sorokin"), meant);
  }

  @Test
  void theCapitalOfANationIsItsCity() {
    assertEquals(
        List.of("Ashgabat"), places("The two ministers met in the Turkmen capital on Monday."));
    assertEquals(
        List.of(), places("The fund has put Turkmen capital goods and savings to good use."));
  }

  @Test
  void aBuildingBelongsToTheNationBeforeIt() {
    assertEquals(List.of("Riga"), places("They met at the Latvian Chancellery in Riga."));
  }

  private static List<String> places(String text) {
    return names(text).ofKind(EntityKind.PLACE).stream().map(EntityFound::name).toList();
  }
}
