package dev.readout.entity.extract.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.readout.entity.extract.Names;
import dev.readout.entity.extract.name.NameFinder;
import dev.readout.entity.language.Reader;
import dev.readout.entity.language.Reading;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.Claim.AttributionHop;
import dev.readout.entity.model.SourceRef;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a text names as its source, the nearest first. */
class AttributionFinderTest {
  private static final Reader READER = Reader.load();
  private static final NameFinder NAMES = new NameFinder();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lind met Roy in Oslo, the news agency Nordpress reported. | Nordpress",
        "Lind will meet Roy on Monday, writes Dniester Post, citing Reuters. | Dniester Post <"
            + " Reuters",
        "According to the Foreign Ministry, Lind met Roy. | Foreign Ministry",
        "Lind met Roy, an aide told the BBC. | BBC < aide",
        "Lind met Roy, officials told reporters. | -",
        "Lind met Roy, according to a report by Bloomberg. | Bloomberg",
        "Lind met Roy, a diplomat told Reuters on condition of anonymity. | Reuters < diplomat",
        "Lind met Roy, the Estonian government wrote in a post on X. | Estonian government",
        "Lind met Roy, Iraqi radio reported. | Iraqi radio",
        "The Bay Post, citing two officials, said that Lind met Roy. | Bay Post < two officials",
        "Lind met Roy, per the Swiss Federal Council. | Swiss Federal Council",
        "No agency reported that Lind met Roy. | -",
        "Lind met Roy on Monday. | -"
      })
  void chainsOfSources(String text, String chain) {
    Reading reading = reading(text);
    Names names = NAMES.find(reading);
    Attributions found = new AttributionFinder().find(reading, names);
    Sentence first = reading.sentence(0);
    assertEquals(chain, said(found.of(first.index())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TOKYO, June 3 (Pacific Press) -- Lind met Roy on Tuesday. | Pacific Press",
        "TOKYO, June 3 (Harbour Gazette) -- Lind met Roy on Tuesday. | -",
        "TOKYO, June 3 (AP) -- Lind met Roy on Tuesday. | Associated Press",
        "Lind met Roy on Tuesday. They parted late. (Reuters) | Reuters",
        "Lind met Roy on Tuesday. They parted late. (Smiles) | -",
        "TOKYO, June 3 -- Lind met Roy (Labour) on Tuesday. | -"
      })
  void theAgencyOfTheDatelineIsTheOriginOfACopiedText(String text, String agency) {
    Reading reading = reading(text);
    Attributions found = new AttributionFinder().find(reading, NAMES.find(reading));
    assertEquals(agency, said(found.filedBy()));
  }

  private static String said(List<AttributionHop> chain) {
    return chain.isEmpty()
        ? "-"
        : chain.stream().map(AttributionHop::name).collect(Collectors.joining(" < "));
  }

  private static Reading reading(String text) {
    return READER.read(
        new ArticleText(
            new ArticleId("test"),
            1,
            "",
            text,
            null,
            new SourceRef("harbour-gazette", "The Harbour Gazette", null),
            null,
            null,
            Instant.EPOCH,
            "en"));
  }
}
