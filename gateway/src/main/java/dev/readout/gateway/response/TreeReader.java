package dev.readout.gateway.response;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as the tree holds it: {@link TreeObject}s, lists, and plain values. Each object is
 * read like the one before it at the same place, so a list of alike objects has one set of names.
 */
public final class TreeReader {
  // Each request has a thread of its own, so what is kept by thread is never used again.
  private static final JsonFactory JSON =
      JsonFactory.builder().recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool()).build();

  private TreeReader() {}

  /** The value that the text begins with; throws where it is no JSON. */
  public static @Nullable Object read(byte[] text) throws IOException {
    try (var parser = JSON.createParser(text)) {
      var token = parser.nextToken();
      if (token == null) {
        throw new JsonParseException(parser, "no JSON at all");
      }
      return value(parser, token, null);
    }
  }

  private static @Nullable Object value(JsonParser json, JsonToken token, @Nullable Object like)
      throws IOException {
    return switch (token) {
      case START_OBJECT -> object(json, like instanceof TreeObject known ? known : null);
      case START_ARRAY ->
          list(json, like instanceof List<?> known && !known.isEmpty() ? known.getFirst() : null);
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getNumberValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new JsonParseException(json, "no value: " + token);
    };
  }

  private static TreeObject object(JsonParser json, @Nullable TreeObject like) throws IOException {
    var object = like == null ? new TreeObject() : new TreeObject(like);
    for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      var known = like == null ? null : like.valueAt(object.size(), name);
      object.put(name, value(json, json.nextToken(), known));
    }
    return object;
  }

  private static List<@Nullable Object> list(JsonParser json, @Nullable Object like)
      throws IOException {
    var list = new ArrayList<@Nullable Object>();
    var before = like;
    for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
      var element = value(json, token, before);
      list.add(element);
      before = element == null ? before : element;
    }
    return list;
  }
}
