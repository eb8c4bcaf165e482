package dev.readout.article.text;

import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Tells the language of a text by its letters; made once, slow to make, thread safe. */
public final class Language {
  public static final String UNDETERMINED = "und";
  private static final int ENOUGH = 800; // Characters; more change nothing and cost time.
  private static final int TOO_SHORT = 20;

  private final LanguageDetector detector;

  public Language() {
    try {
      detector =
          LanguageDetectorBuilder.create(NgramExtractors.standard())
              .withProfiles(new LanguageProfileReader().readAllBuiltIn())
              .seed(0)
              .shortTextAlgorithm(100)
              .build();
    } catch (IOException notInTheJar) {
      throw new UncheckedIOException(notInTheJar);
    }
  }

  /** ISO 639-1 code, or 'und'. */
  public String of(String text) {
    if (text.length() < TOO_SHORT) {
      return UNDETERMINED;
    }
    var detected = detector.detect(text.substring(0, Math.min(text.length(), ENOUGH)));
    return detected.isPresent() ? detected.get().getLanguage() : UNDETERMINED;
  }
}
