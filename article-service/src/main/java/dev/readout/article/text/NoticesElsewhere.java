package dev.readout.article.text;

import dev.readout.article.model.RemovalReason;
import dev.readout.article.model.RemovedBlock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copyright lines and AI disclosures stand in footers too: finds them in what was left out. */
final class NoticesElsewhere {
  private final List<RemovedBlock> blocks = new ArrayList<>();
  private @Nullable String rights;
  private @Nullable String aiDisclosure;

  NoticesElsewhere(List<RemovedBlock> removed) {
    for (var block : removed) {
      if (block.reason() == RemovalReason.RELATED_LINKS) {
        blocks.add(block);
        continue;
      }
      var sheet = Sheet.of(block.text());
      new NoticePass().apply(sheet);
      if (sheet.rights == null && sheet.aiDisclosure == null) {
        blocks.add(block);
        continue;
      }
      rights = rights == null ? sheet.rights : rights;
      aiDisclosure = aiDisclosure == null ? sheet.aiDisclosure : aiDisclosure;
      blocks.addAll(sheet.removedBlocks());
      if (!sheet.story().isEmpty()) {
        blocks.add(new RemovedBlock(block.reason(), sheet.story()));
      }
    }
  }

  List<RemovedBlock> blocks() {
    return blocks;
  }

  @Nullable String rights() {
    return rights;
  }

  @Nullable String aiDisclosure() {
    return aiDisclosure;
  }
}
