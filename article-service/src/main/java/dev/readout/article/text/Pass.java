package dev.readout.article.text;

/** One step of cleaning: takes lines out of a sheet or learns something from them. */
interface Pass {
  void apply(Sheet sheet);
}
