package dev.readout.entity.model;

/**
 * A claim with an id that holds across extractions of its article, and what editors made of it.
 *
 * @param claim its value names entities by their {@link EntityRef#ref()}
 */
public record ReportClaim(String id, Claim claim, Authority authority, boolean rejected) {
  /** Whether it says that something was so, and nobody took it back. */
  public boolean stands() {
    return !rejected && claim.polarity() == Polarity.AFFIRMED;
  }
}
