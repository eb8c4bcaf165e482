package dev.readout.entity.graph;

import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.RoleFound;
import dev.readout.entity.store.EvidenceRow;

/** A role as it is kept with the person that an article names. */
final class RoleRow {
  private RoleRow() {}

  static EvidenceRow.Role of(ArticleText article, RoleFound role) {
    String tenure =
        role.tenure() == RoleFound.Tenure.CURRENT
            ? ""
            : role.tenure().name().toLowerCase(java.util.Locale.ROOT) + " ";
    return new EvidenceRow.Role(
        tenure + role.title(), role.of(), EvidenceRow.of(article, role.evidence()));
  }
}
