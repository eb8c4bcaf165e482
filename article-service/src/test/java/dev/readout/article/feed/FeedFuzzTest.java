package dev.readout.article.feed;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.io.FeedException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Mutated feeds are read or refused, in time, and nothing they name is fetched while they are read.
 * {@code -Dfuzz=10000 -Dseed=N} for more of them, or the same again.
 */
class FeedFuzzTest {
  private static final int CASES = Integer.getInteger("fuzz", 400);
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final URI AT = URI.create("https://feeds.example/all");
  private static final List<String> FEEDS =
      List.of(
          """
          <?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
            xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour News</title><link>https://harbour.example/</link>
          <item><title>Ministers agree on rope</title><link>https://harbour.example/rope</link><guid isPermaLink="false">r-1</guid>
            <dc:creator>Kari Holm</dc:creator><pubDate>Wed, 11 Mar 2026 08:30:00 GMT</pubDate>
            <description>Short &amp; sweet.</description><content:encoded><![CDATA[<p>The ministers agreed.</p>]]></content:encoded></item>
          <item><title>Second</title><link>/second</link><description>Two</description></item></channel></rss>
          """,
          """
          <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour</title><id>urn:x</id>
          <updated>2026-03-11T08:30:00Z</updated><entry><id>urn:1</id><title type="html">Rope &lt;b&gt;agreed&lt;/b&gt;</title>
          <link rel="alternate" href="https://harbour.example/rope"/><author><name>Kari Holm</name></author>
          <published>2026-03-11T08:30:00+01:00</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
          <p>They agreed.</p></div></content></entry></feed>
          """,
          """
          <?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
          <channel rdf:about="https://harbour.example/"><title>Harbour</title><link>https://harbour.example/</link></channel>
          <item rdf:about="https://harbour.example/1"><title>One</title><link>https://harbour.example/1</link></item></rdf:RDF>
          """);

  @Test
  void mutatedFeedsAreReadOrRefusedInTime() {
    long seed = Long.getLong("seed", 1);
    System.out.println("feed fuzz: -Dseed=" + seed);
    var random = new Random(seed);
    int read = 0;
    for (int i = 0; i < CASES; i++) {
      var bytes = mutate(FEEDS.get(random.nextInt(FEEDS.size())), random);
      read += assertTimeoutPreemptively(LONGEST, () -> read(bytes), "case " + i) ? 1 : 0;
    }
    assertTrue(read > 0, "some are still feeds");
  }

  @Test
  void entitiesAreNeitherFetchedNorMultiplied() {
    for (var attack :
        List.of(
            "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel><title>&x;</title></channel></rss>",
            "<?xml version=\"1.0\"?><!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/x.dtd\"><rss version=\"2.0\"><channel/></rss>",
            "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><rss version=\"2.0\"><channel><title>&c;</title></channel></rss>",
            "<rss version=\"2.0\"><channel>" + "<item>".repeat(50_000),
            "<rss version=\"2.0\"><channel><item><title>" + "&#65;".repeat(500_000))) {
      assertTimeoutPreemptively(
          LONGEST, () -> read(attack.getBytes(StandardCharsets.UTF_8)), attack.substring(0, 60));
    }
  }

  private static boolean read(byte[] bytes) {
    try {
      FeedReader.read(bytes, AT);
      return true;
    } catch (FeedException refused) {
      return false;
    }
  }

  private static byte[] mutate(String feed, Random random) {
    var mutated = feed.getBytes(StandardCharsets.UTF_8);
    for (int n = random.nextInt(8); n > 0; n--) {
      int at = random.nextInt(mutated.length);
      switch (random.nextInt(4)) {
        case 0 -> mutated[at] = (byte) random.nextInt(256);
        case 1 -> mutated = Arrays.copyOf(mutated, Math.max(1, at));
        case 2 -> {
          int length = Math.min(random.nextInt(80), mutated.length - at);
          System.arraycopy(
              mutated, at, mutated, random.nextInt(mutated.length - length + 1), length);
        }
        default -> mutated[at] = (byte) "<>\"'&;=/ \n".charAt(random.nextInt(10));
      }
    }
    return mutated;
  }
}
