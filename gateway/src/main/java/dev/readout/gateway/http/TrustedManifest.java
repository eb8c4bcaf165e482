package dev.readout.gateway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.readout.gateway.query.TrustedDocuments;
import java.util.Map;

/** Reads the manifest of trusted documents. */
final class TrustedManifest {
  private static final JsonMapper JSON = new JsonMapper();

  private TrustedManifest() {}

  static TrustedDocuments parse(String text) {
    try {
      return TrustedDocuments.of(JSON.readValue(text, Map.class));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the manifest of trusted documents is no JSON object", e);
    }
  }
}
