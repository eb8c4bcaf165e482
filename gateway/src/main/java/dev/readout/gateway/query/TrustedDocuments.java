package dev.readout.gateway.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The documents that an operator trusts, by id. Read from a manifest: either an object of texts by
 * id (what Relay and graphql-codegen write), or Apollo's {@code {"operations": [{"id", "body"}]}}.
 * A document can also be named by {@code sha256:} and its hash.
 */
public final class TrustedDocuments {
  public static final TrustedDocuments NONE = new TrustedDocuments(Map.of());

  private final Map<String, String> byId = new LinkedHashMap<>();

  private TrustedDocuments(Map<String, String> texts) {
    texts.forEach(
        (id, text) -> {
          byId.put(id, text);
          byId.put("sha256:" + Fingerprint.of(text), text);
        });
  }

  /** From the manifest as parsed JSON; throws on anything else. */
  public static TrustedDocuments of(Map<?, ?> manifest) {
    var texts = new LinkedHashMap<String, String>();
    if (manifest.get("operations") instanceof List<?> operations) {
      for (var operation : operations) {
        if (operation instanceof Map<?, ?> entry
            && entry.get("id") instanceof String id
            && entry.get("body") instanceof String text) {
          texts.put(id, text);
        } else {
          throw new IllegalArgumentException("an operation without id and body: " + operation);
        }
      }
    } else {
      manifest.forEach(
          (id, text) -> {
            if (!(text instanceof String document)) {
              throw new IllegalArgumentException("the document " + id + " is no text");
            }
            texts.put(String.valueOf(id), document);
          });
    }
    return new TrustedDocuments(texts);
  }

  @Nullable String text(String id) {
    return byId.get(id);
  }

  /** Clients with Apollo's manifest send the id in place of the hash of a persisted query. */
  @Nullable String byHash(String hash) {
    var text = byId.get("sha256:" + hash);
    return text == null ? byId.get(hash) : text;
  }

  boolean trusts(String text) {
    return byId.containsKey("sha256:" + Fingerprint.of(text));
  }
}
