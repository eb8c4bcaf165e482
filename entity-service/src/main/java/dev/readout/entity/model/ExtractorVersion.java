package dev.readout.entity.model;

/**
 * Which reader made an extraction.
 *
 * @param name such as 'corenlp-rules'
 * @param version of its code
 * @param rulesDigest SHA-256 over its rules and word lists, in hexadecimal: two runs with the same
 *     digest give the same claims
 */
public record ExtractorVersion(String name, String version, String rulesDigest) {
  @Override
  public String toString() {
    return name
        + " "
        + version
        + " ("
        + rulesDigest.substring(0, Math.min(8, rulesDigest.length()))
        + ")";
  }
}
