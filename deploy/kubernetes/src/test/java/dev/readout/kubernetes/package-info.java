/** Reads the manifests as strictly as an API server would. Read {@link ManifestsTest} first. */
@NullMarked
package dev.readout.kubernetes;

import org.jspecify.annotations.NullMarked;
