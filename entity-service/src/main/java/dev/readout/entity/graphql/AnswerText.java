package dev.readout.entity.graphql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import graphql.ExecutionResult;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer without errors as JSON, written once and straight into the bytes that are sent. */
final class AnswerText {
  private static final JsonFactory JSON = new JsonFactory();

  private AnswerText() {}

  static Buffer of(ExecutionResult result) {
    ByteArrayBuilder bytes = new ByteArrayBuilder(JSON._getBufferRecycler());
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      if (result.isDataPresent()) {
        json.writeFieldName("data");
        write(result.getData(), json);
      }
      if (result.getExtensions() != null) {
        json.writeFieldName("extensions");
        write(result.getExtensions(), json);
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Buffer.buffer(bytes.getClearAndRelease());
  }

  private static void write(@Nullable Object value, JsonGenerator json) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case String text -> json.writeString(text);
      case Map<?, ?> object -> {
        json.writeStartObject();
        for (Map.Entry<?, ?> field : object.entrySet()) {
          json.writeFieldName(String.valueOf(field.getKey()));
          write(field.getValue(), json);
        }
        json.writeEndObject();
      }
      case List<?> list -> {
        json.writeStartArray();
        for (Object element : list) {
          write(element, json);
        }
        json.writeEndArray();
      }
      case Integer number -> json.writeNumber(number);
      case Boolean flag -> json.writeBoolean(flag);
      case Double number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case BigInteger number -> json.writeNumber(number);
      case BigDecimal number -> json.writeNumber(number);
      case Number number -> json.writeNumber(number.toString());
      case Object other -> json.writeString(other.toString());
    }
  }
}
