package dev.readout.gateway.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two media types of a GraphQL answer; the older one hides request errors behind 200. */
enum MediaType {
  GRAPHQL("application/graphql-response+json"),
  JSON("application/json");

  private final String text;

  MediaType(String text) {
    this.text = text;
  }

  String header() {
    return text + "; charset=utf-8";
  }

  /** What the client takes: the first acceptable of its list; null if it takes neither. */
  static @Nullable MediaType accepted(@Nullable String accept) {
    if (accept == null || accept.isBlank()) {
      return JSON;
    }
    for (var part : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
      var type = part.split(";", -1)[0].strip();
      if (type.equals(GRAPHQL.text)) {
        return GRAPHQL;
      }
      if (type.equals(JSON.text) || type.equals("*/*") || type.equals("application/*")) {
        return JSON;
      }
    }
    return null;
  }

  /** The status for a request that was refused before execution. */
  int refusedStatus() {
    return this == GRAPHQL ? 400 : 200;
  }
}
