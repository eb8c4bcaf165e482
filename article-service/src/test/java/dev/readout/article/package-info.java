/** Tests through the front of the service: real HTTP, real PostgreSQL, real Kafka. */
@NullMarked
package dev.readout.article;

import org.jspecify.annotations.NullMarked;
