/** The whole path of a question on one screen: {@code QueryRunner}. */
@NullMarked
package dev.readout.gateway.query;

import org.jspecify.annotations.NullMarked;
