package dev.readout.entity.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.entity.model.MeetingMode;
import dev.readout.entity.model.MeetingStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code articles/<id>/article.txt} with its {@code gold.json} (the shape is in the README).
 */
final class ArticleFolder {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ArticleFolder() {}

  static SuiteItem read(Path folder) throws IOException {
    String id = folder.getFileName().toString();
    JsonNode gold = JSON.readTree(Files.readString(folder.resolve("gold.json")));
    JsonNode doc = gold.path("docs").path(id);
    if (doc.isMissingNode()) {
      throw new IllegalArgumentException("the gold of " + id + " has no document of that name");
    }
    List<GoldMeeting> meetings = new ArrayList<>();
    gold.path("meetings")
        .propertyStream()
        .forEach(entry -> meetings.add(meeting(entry.getKey(), entry.getValue())));
    boolean held = id.startsWith("held-");
    return new SuiteItem(
        id,
        "article:" + doc.path("genre").asText("news"),
        held,
        doc.path("published").isNull() ? null : LocalDate.parse(doc.path("published").asText()),
        Files.readString(folder.resolve("article.txt")).strip(),
        meetings,
        List.of(),
        names(doc, "persons"),
        names(doc, "organisations"),
        names(doc, "places"),
        statements(doc),
        null,
        List.of());
  }

  private static List<GoldName> names(JsonNode doc, String key) {
    List<GoldName> names = new ArrayList<>();
    for (JsonNode name : doc.path(key)) {
      List<String> forms = new ArrayList<>(List.of(name.path("name").asText()));
      name.path("aliases").forEach(alias -> forms.add(alias.asText()));
      names.add(new GoldName(forms, false, text(name, "role"), text(name, "country")));
    }
    for (JsonNode name : doc.path("ignore").path(key)) {
      names.add(new GoldName(List.of(name.asText()), true, null, null));
    }
    return names;
  }

  private static @Nullable String text(JsonNode node, String key) {
    return node.path(key).isTextual() ? node.path(key).asText() : null;
  }

  private static GoldMeeting meeting(String id, JsonNode gold) {
    List<GoldName> participants = new ArrayList<>();
    for (JsonNode name : gold.path("participants")) {
      participants.add(GoldName.of(name.asText()));
    }
    for (JsonNode name : gold.path("altParticipants")) {
      participants.add(new GoldName(List.of(name.asText()), true, null, null));
    }
    for (JsonNode name : gold.path("optionalParticipants")) {
      participants.add(new GoldName(List.of(name.asText()), true, null, null));
    }
    List<String> places = new ArrayList<>();
    if (text(gold, "place") instanceof String place) {
      places.add(place);
    }
    gold.path("placeAliases").forEach(alias -> places.add(alias.asText()));
    List<MeetingStatus> statuses = new ArrayList<>();
    statuses.add(status(gold.path("status").asText()));
    gold.path("statusAlt").forEach(other -> statuses.add(status(other.asText())));
    List<String> topics = new ArrayList<>();
    gold.path("topics").forEach(topic -> topics.add(topic.asText()));
    return new GoldMeeting(
        id,
        participants,
        when(gold),
        places,
        statuses,
        modes(gold.path("kind").asText()),
        gold.path("minutes").isInt() ? gold.path("minutes").asInt() : null,
        text(gold, "occasion"),
        topics,
        gold.path("background").asBoolean());
  }

  private static MeetingStatus status(String word) {
    return MeetingStatus.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static Set<MeetingMode> modes(String kind) {
    return switch (kind) {
      case "phone" -> EnumSet.of(MeetingMode.PHONE);
      case "virtual" -> EnumSet.of(MeetingMode.VIDEO);
      case "in person", "visit", "summit", "multilateral" ->
          EnumSet.of(MeetingMode.IN_PERSON, MeetingMode.UNSTATED);
      default -> throw new IllegalArgumentException("not a kind of meeting: " + kind);
    };
  }

  private static @Nullable GoldDate when(JsonNode gold) {
    String stated = text(gold, "date");
    String from = text(gold, "dateFrom");
    String to = text(gold, "dateTo");
    if (stated == null && from == null) {
      return null;
    }
    String span = from == null ? String.valueOf(stated) : from + ".." + (to == null ? from : to);
    return GoldDate.parse(
        (gold.path("dateFuzzy").asBoolean() ? "~" : "")
            + span
            + (gold.path("dateOptional").asBoolean() ? "?" : ""));
  }

  private static List<SuiteItem.GoldStatement> statements(JsonNode doc) {
    List<SuiteItem.GoldStatement> statements = new ArrayList<>();
    for (JsonNode said : doc.path("statements")) {
      List<String> speakers = new ArrayList<>(List.of(said.path("speaker").asText()));
      if (text(said, "alsoSpeaker") instanceof String other) {
        speakers.add(other);
      }
      statements.add(
          new SuiteItem.GoldStatement(
              speakers, said.path("quote").asText(), said.path("optional").asBoolean()));
    }
    return statements;
  }
}
