package dev.readout.entity.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.readout.entity.model.ClaimValue;

/** Values as the JSON in which they are kept; the same value is the same text (law 5). */
public final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addMixIn(ClaimValue.class, ClaimValueMixin.class)
          .build();

  private Json() {}

  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON for " + value.getClass(), e);
    }
  }

  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not a " + type.getSimpleName() + ": " + start(json), e);
    }
  }

  public static <T> T read(String json, TypeReference<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not a " + type.getType() + ": " + start(json), e);
    }
  }

  private static String start(String json) {
    return json.substring(0, Math.min(200, json.length()));
  }

  /** The names of the kinds of claims in JSON; renaming one would orphan what is kept. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "says")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = ClaimValue.Participant.class, name = "participant"),
    @JsonSubTypes.Type(value = ClaimValue.OnDate.class, name = "date"),
    @JsonSubTypes.Type(value = ClaimValue.At.class, name = "place"),
    @JsonSubTypes.Type(value = ClaimValue.Status.class, name = "status"),
    @JsonSubTypes.Type(value = ClaimValue.Mode.class, name = "mode"),
    @JsonSubTypes.Type(value = ClaimValue.Lasting.class, name = "duration"),
    @JsonSubTypes.Type(value = ClaimValue.About.class, name = "topic"),
    @JsonSubTypes.Type(value = ClaimValue.During.class, name = "occasion"),
    @JsonSubTypes.Type(value = ClaimValue.Commits.class, name = "commitment")
  })
  @JsonIgnoreProperties("aspect")
  private interface ClaimValueMixin {}
}
