package dev.readout.entity.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * Where a topic stands in a vocabulary that others keep.
 *
 * @param match whether the other vocabulary says the same, or only something wider
 * @param code as the other vocabulary writes it, such as 'medtop:20000642' or 'diplomatic'
 * @param label its preferred English label
 * @param url where it is described, if it has an address of its own
 */
public record TopicMapping(
    TopicScheme scheme, TopicMatch match, String code, String label, @Nullable String url) {}
