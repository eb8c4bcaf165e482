package dev.readout.entity.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.entity.model.PlaceKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gazetteer knows of places, and what lies in what. */
class GazetteerTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();

  @ParameterizedTest
  @CsvSource({
    "U.S., country:US",
    "DPRK, country:KP",
    "ROK, country:KR",
    "PRC, country:CN",
    "Türkiye, country:TR",
    "Turkey, country:TR",
    "Burma, country:MM",
    "Côte d’Ivoire, country:CI",
    "USSR, country:SUHH",
    "Czechoslovakia, country:CSHH",
    "Georgia, country:GE",
    "Holy See, country:VA",
    "UAE, country:AE",
    "Strait of Hormuz, region:strait-of-hormuz",
    "the-Gulf, ''",
    "White House, site:white-house",
    "Camp David, site:camp-david"
  })
  void findsUnderEveryName(String name, String id) {
    assertEquals(id, GAZETTEER.find(name).stream().findFirst().map(Place::id).orElse(""));
  }

  @Test
  void aCapitalComesBeforeItsNamesakes() {
    assertEquals("FR", GAZETTEER.find("Paris").getFirst().countryCode());
    assertTrue(GAZETTEER.find("Paris").size() > 1);
    assertEquals("US", GAZETTEER.find("Washington").getFirst().countryCode());
    assertTrue(GAZETTEER.find("Washington").getFirst().capital());
  }

  /** The likeliest in the news: by its English name, its size, and as the seat of a country. */
  @ParameterizedTest
  @CsvSource({
    "Geneva, CH",
    "Lucerne, CH",
    "Bruges, BE",
    "Ghent, BE",
    "Antwerp, BE",
    "Seville, ES",
    "Porto, PT",
    "Basra, IQ",
    "Fallujah, IQ",
    "Raqqa, SY",
    "Hodeidah, YE",
    "Misrata, LY",
    "Hargeisa, SO",
    "Grozny, RU",
    "Nizhny Novgorod, RU",
    "Lugansk, UA",
    "Stepanakert, AZ",
    "Sukhumi, GE",
    "Hanover, DE",
    "Acapulco, MX",
    "Simla, IN",
    "Hamilton, CA",
    "Plymouth, GB",
    "Kingston, JM",
    "Georgetown, GY",
    "Vienna, AT",
    "Birmingham, GB",
    "Naples, IT",
    "Alexandria, EG"
  })
  void theLikeliestPlaceOfAName(String name, String country) {
    assertEquals(country, GAZETTEER.find(name).getFirst().countryCode());
  }

  @Test
  void knowsWhatLiesInWhat() {
    Place tokyo = GAZETTEER.find("Tokyo").getFirst();
    assertTrue(GAZETTEER.contains("country:JP", tokyo.id()));
    assertTrue(GAZETTEER.contains("region:east-asia", tokyo.id()));
    assertTrue(GAZETTEER.contains("region:asia", tokyo.id()));
    assertFalse(GAZETTEER.contains("country:KR", tokyo.id()));
    Place whiteHouse = GAZETTEER.find("White House").getFirst();
    assertEquals(PlaceKind.FACILITY, whiteHouse.kind());
    assertTrue(GAZETTEER.contains(GAZETTEER.find("Washington").getFirst().id(), whiteHouse.id()));
    assertTrue(GAZETTEER.contains("country:US", whiteHouse.id()));
    assertEquals("country:US", GAZETTEER.country(whiteHouse.id()).map(Place::id).orElse(""));
  }

  @Test
  void everyContainerIsAPlace() {
    for (String name :
        List.of(
            "Oslo",
            "Gaza",
            "Sochi",
            "Texas",
            "Crimea",
            "Kremlin",
            "Japan",
            "Soviet Union",
            "Geneva",
            "Bali",
            "Red Sea")) {
      Place place = GAZETTEER.find(name).getFirst();
      List<Place> containers = GAZETTEER.containers(place.id());
      assertFalse(containers.isEmpty(), name);
      assertEquals("region:world", containers.getLast().id(), name + " lies in " + containers);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Japanese, JP",
    "South Korean, KR",
    "American, US",
    "Finns, FI",
    "Soviet, SUHH",
    "British, GB",
    "Saudi, SA",
    "Emirati, AE"
  })
  void knowsWhatPeopleAreCalled(String word, String code) {
    assertEquals(code, Nationalities.load().country(word).orElse(""));
  }
}
