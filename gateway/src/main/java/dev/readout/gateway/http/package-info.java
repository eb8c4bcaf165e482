/**
 * HTTP in front of the engine; the only package that knows Quarkus and Vert.x. Read {@code
 * GraphqlRoutes} first.
 */
@NullMarked
package dev.readout.gateway.http;

import org.jspecify.annotations.NullMarked;
