package dev.readout.article.model;

import java.util.List;

/**
 * What a text looks like from afar: two texts that share most of their word sequences have
 * signatures that agree in most places.
 *
 * @param signature MinHash values, always of the same number
 * @param bands hashes of slices of the signature; similar texts share at least one, which an index
 *     finds
 */
public record Fingerprint(List<Integer> signature, List<Long> bands) {
  public Fingerprint {
    signature = List.copyOf(signature);
    bands = List.copyOf(bands);
  }

  /** The estimated share of word sequences that both texts have, from 0 to 1. */
  public double similarity(Fingerprint other) {
    if (signature.isEmpty() || signature.size() != other.signature.size()) {
      return 0;
    }
    int same = 0;
    for (int i = 0; i < signature.size(); i++) {
      if (signature.get(i).equals(other.signature.get(i))) {
        same++;
      }
    }
    return (double) same / signature.size();
  }
}
