package dev.readout.entity.model;

import org.jspecify.annotations.Nullable;

/**
 * An entity as a report refers to it, across articles.
 *
 * @param ref the entity's id; of a person the id of the form of the name, because which forms are
 *     one person is decided anew whenever a form appears
 */
public record EntityRef(
    String ref,
    EntityKind kind,
    String name,
    @Nullable String countryCode,
    @Nullable PlaceKind placeKind) {}
