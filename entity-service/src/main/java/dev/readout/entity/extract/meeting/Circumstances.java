package dev.readout.entity.extract.meeting;

import dev.readout.entity.language.Calendar;

/** When, where, how, how long and at what occasion: what hangs on the words of one encounter. */
record Circumstances(DateFinder dates, SiteFinder sites, MannerFinder manners) {
  Circumstances(Scene scene, Calendar calendar) {
    this(new DateFinder(scene, calendar), new SiteFinder(scene), new MannerFinder(scene));
  }
}
