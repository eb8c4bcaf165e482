package dev.readout.local.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Generated articles of the length of real ones (some 400 words), the same for the same seed, each
 * different from every other: English words and invented names in sentences of one kind, with what
 * is around a story when people copy it. Thread safe; makes only what is asked for.
 */
final class Articles {
  private static final List<String> FRAMES =
      List.of(
          "The minister said that the %s would be discussed with the %s before the %s of the %s.",
          "On Tuesday the delegation of %s met the envoy of %s to speak about %s and the %s.",
          "According to the %s, the %s between %s and %s has been held back by the %s.",
          "\"We will not leave the %s to the %s,\" the chair of the %s told reporters in %s.",
          "Both sides agreed to a %s on %s, which the %s had asked for since the %s.",
          "The talks in %s follow a %s by the %s, whose %s was published last week.");
  private static final String[] NOUNS =
      words(
          """
          agreement airport alliance ambassador analyst archive border bridge budget cabinet canal capital ceasefire
          chamber climate coalition coast commission committee company conference congress consul contract council
          court currency customs debate debt decision declaration defence delegation demand deputy desert dispute
          document drought economy election embassy energy envoy exchange export factory farmer ferry fishery fleet
          forecast forest forum frontier fund gallery government governor grain grant harbour harvest hospital hotel
          import industry inquiry institute insurance interview investment island journal judge justice kingdom lake
          language law lawyer letter library licence loan manager market mayor meeting memorial merchant metal minister
          mission monument mountain museum navy negotiation network newspaper observer office opposition parliament
          partner party patrol payment permit pipeline plan police policy port power president price prison programme
          project promise proposal province railway reform refugee region report research reserve resolution river road
          school science season secretary security senate ship statement station strategy strike student subsidy summit
          supply surplus tariff tax teacher telegram territory theatre timber tourism trade training treaty tribunal
          union university valley vessel village visa visit vote water weather wheat witness worker youth
          """);
  private static final String[] ADJECTIVES =
      words(
          """
          annual bilateral broad central civil coastal common cautious current domestic early eastern economic empty
          federal final financial foreign former free general global historic important independent industrial joint
          large late legal local long maritime military modern narrow national naval neutral new northern official old
          open permanent private public quiet recent regional rural senior separate serious short small social southern
          special state strategic strong temporary urban voluntary western wide young
          """);
  private static final String[] SYLLABLES = {
    "ka", "lo", "mir", "ten", "sa", "vel", "dor", "an", "ri", "ost", "ber", "ul", "nem", "phi",
    "gar", "tis", "om", "bren", "qua", "li"
  };
  private static final int PARAGRAPHS = 8;
  private static final int SENTENCES = 4;

  private final Random random;
  private final long seed;
  private final int all;
  private int made;

  private Articles(long seed, int all) {
    this.random = new Random(seed);
    this.seed = seed;
    this.all = all;
  }

  static Articles some(long seed, int all) {
    return new Articles(seed, all);
  }

  /** The next inputs, at most so many; empty at the end. */
  synchronized List<Map<String, Object>> next(int most) {
    var inputs = new ArrayList<Map<String, Object>>();
    while (inputs.size() < most && made < all) {
      inputs.add(article(made++));
    }
    return inputs;
  }

  private Map<String, Object> article(int number) {
    var title = name() + " and " + name() + " discuss the " + phrase();
    var text = new StringBuilder(title).append("\n\nBy ").append(name()).append("\nShare post:\n");
    text.append(name().toUpperCase(Locale.ROOT)).append(" (Example Wire) - ");
    for (int i = 0; i < PARAGRAPHS; i++) {
      for (int j = 0; j < SENTENCES; j++) {
        text.append(sentence()).append(j + 1 < SENTENCES ? " " : "\n\n");
      }
    }
    text.append("Copyright 2026 Example Wire. All rights reserved.\n");
    var input = new LinkedHashMap<String, Object>();
    input.put("text", text.toString());
    input.put("url", "https://site" + number % 40 + ".example/" + seed + "/" + number);
    input.put("publishedAt", "2026-0%d-%02dT08:00:00Z".formatted(1 + number % 9, 1 + number % 28));
    return input;
  }

  private String sentence() {
    var frame = FRAMES.get(random.nextInt(FRAMES.size()));
    var words = new Object[5];
    for (int i = 0; i < words.length; i++) {
      words[i] = phrase();
    }
    return frame.formatted(words);
  }

  /** Mostly English, so that a reader of languages has no harder a time than with real news. */
  private String phrase() {
    var noun = NOUNS[random.nextInt(NOUNS.length)];
    return switch (random.nextInt(6)) {
      case 0 -> name();
      case 1, 2, 3 -> ADJECTIVES[random.nextInt(ADJECTIVES.length)] + " " + noun;
      default -> noun;
    };
  }

  private String name() {
    var name = new StringBuilder();
    int syllables = 2 + random.nextInt(2);
    for (int i = 0; i < syllables; i++) {
      name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String[] words(String list) {
    return list.strip().split("\\s+");
  }
}
