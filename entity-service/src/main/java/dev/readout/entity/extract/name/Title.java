package dev.readout.entity.extract.name;

import dev.readout.entity.model.RoleFound.Tenure;

/**
 * Words of a sentence that tell who somebody is.
 *
 * @param first its first token, modifiers such as 'deputy' included, 'former' and nationality not
 * @param start the first token with 'former', 'then' and the like
 * @param last its last token
 */
record Title(int start, int first, int last, Rank rank, Tenure tenure) {
  /**
   * How much a title says: an office makes a role, an honorific only shows that a person follows.
   */
  enum Rank {
    OFFICE,
    CROWN,
    RANK,
    HONORIFIC
  }
}
