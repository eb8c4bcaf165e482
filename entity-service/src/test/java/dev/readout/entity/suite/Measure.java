package dev.readout.entity.suite;

/** What the suite counts, in the order of its table. */
enum Measure {
  MEETINGS,
  PARTICIPANTS,
  DATE,
  PLACE,
  STATUS,
  MODE,
  MINUTES,
  OCCASION,
  TOPICS,
  DENIALS,
  PEOPLE,
  ROLES,
  COUNTRIES,
  ORGANISATIONS,
  PLACES,
  STATEMENTS,
  ATTRIBUTION,
  COMMITMENTS
}
