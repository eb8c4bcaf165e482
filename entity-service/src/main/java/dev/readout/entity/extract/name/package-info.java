/**
 * People, organisations and places of one article. Read {@link
 * dev.readout.entity.extract.name.NameFinder} first.
 */
@NullMarked
package dev.readout.entity.extract.name;

import org.jspecify.annotations.NullMarked;
