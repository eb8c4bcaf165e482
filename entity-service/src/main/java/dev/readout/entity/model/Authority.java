package dev.readout.entity.model;

/** Who stands behind a claim: an extractor, or an editor whose word weighs more. */
public enum Authority {
  EXTRACTED,
  EDITOR
}
