package dev.readout.article.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.article.model.RemovedBlock;
import java.util.List;

/** Removed blocks as they stand in their column. */
final class RemovedJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<RemovedBlock>> BLOCKS = new TypeReference<>() {};

  private RemovedJson() {}

  static String write(List<RemovedBlock> blocks) {
    try {
      return JSON.writeValueAsString(blocks);
    } catch (JsonProcessingException ours) {
      throw new IllegalStateException("cannot write removed blocks " + blocks, ours);
    }
  }

  static List<RemovedBlock> read(String column) {
    try {
      return JSON.readValue(column, BLOCKS);
    } catch (JsonProcessingException ours) {
      throw new IllegalStateException("cannot read removed blocks " + column, ours);
    }
  }
}
