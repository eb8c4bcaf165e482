package dev.readout.entity.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.Authority;
import dev.readout.entity.model.Claim;
import dev.readout.entity.model.Claim.AttributionHop;
import dev.readout.entity.model.ClaimValue;
import dev.readout.entity.model.Evidence;
import dev.readout.entity.model.Polarity;
import dev.readout.entity.model.Report;
import dev.readout.entity.model.ReportClaim;
import dev.readout.entity.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many know by themselves what several articles tell. */
class OriginsTest {
  private static final String WIRE =
      "Lind met Roy in Oslo. They spoke of grain, of the ports that it passes through, of who should"
          + " pay for the ice that closes them every winter since the war, and of the seals that"
          + " the fishermen of both coasts would rather be without.";

  @Test
  void twoPublishersKnowByThemselves() {
    assertEquals(
        2,
        Origins.count(
            List.of(
                report("a", "bay-post", "Lind met Roy."), report("b", "dpb", "Lind met Roy."))));
  }

  @Test
  void whoeverCitesAnAgencyKnowsWhatTheAgencyKnows() {
    assertEquals(
        1,
        Origins.count(
            List.of(
                report("a", "bay-post", "Lind met Roy, DPB reported.", "DPB"),
                report("b", "ledger", "Roy met Lind, Unn writes, citing DPB.", "Unn", "DPB"),
                report("c", "dpb.example", "Lind and Roy met."))));
  }

  @Test
  void officialsWithoutANameAreNotOneSource() {
    assertEquals(
        2,
        Origins.count(
            List.of(
                report("a", "bay-post", "Lind met Roy, officials said.", "officials"),
                report("b", "ledger", "Roy met Lind, officials said.", "officials"))));
  }

  @Test
  void aTextCopiedByAnotherSiteIsOneOrigin() {
    Report copy = report("b", "ledger", "The Ledger's own first line. " + WIRE);
    assertEquals(1, Origins.count(List.of(report("a", "bay-post", WIRE), copy)));
    Report own =
        report(
            "c",
            "gazette",
            "Lind met Roy in Oslo. Who should pay for the ice that closes the ports was left open,"
                + " and so were the seals; the grain, they said, would flow.");
    assertEquals(2, Origins.count(List.of(report("a", "bay-post", WIRE), own, copy)));
  }

  /** A report whose evidence is every fourth word of the text. */
  private static Report report(String article, String source, String text, String... chain) {
    int met = text.indexOf("met");
    List<AttributionHop> hops = new ArrayList<>();
    Evidence anchor = Evidence.of(text, new Span(met, met + 3));
    for (String name : chain) {
      hops.add(new AttributionHop(name, anchor));
    }
    List<Evidence> words = new ArrayList<>();
    int at = 0;
    for (String word : text.split(" ")) {
      if (word.length() > 3) {
        words.add(Evidence.of(text, new Span(at, at + word.length())));
      }
      at += word.length() + 1;
    }
    Claim claim =
        new Claim(
            new ClaimValue.Participant("p:lind", null, null, false),
            Polarity.AFFIRMED,
            words,
            hops);
    return new Report(
        "m" + article,
        new ArticleId(article),
        1,
        source,
        null,
        "m1",
        anchor,
        false,
        List.of(),
        List.of(new ReportClaim("c" + article, claim, Authority.EXTRACTED, false)));
  }
}
