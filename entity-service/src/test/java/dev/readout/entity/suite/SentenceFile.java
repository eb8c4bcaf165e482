package dev.readout.entity.suite;

import dev.readout.entity.model.MeetingMode;
import dev.readout.entity.model.MeetingStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the files of {@code sentences/}; their form is described in the README of the suite. */
final class SentenceFile {
  private static final Pattern GOLD =
      Pattern.compile(
          "(meeting|optional meeting|denied|people|organisations|places|says|attribution|commits): .*");
  private static final Pattern MINUTES = Pattern.compile("(\\d+) minutes");

  private SentenceFile() {}

  static List<SuiteItem> read(Path file) throws IOException {
    String name = file.getFileName().toString().replace(".txt", "");
    boolean held = name.startsWith("held-");
    String row = held ? name.substring("held-".length()) : name;
    List<SuiteItem> items = new ArrayList<>();
    for (String block : Files.readString(file).split("(?m)^## ")) {
      if (!block.isBlank()) {
        items.add(item(block.strip(), row, held));
      }
    }
    return items;
  }

  private static SuiteItem item(String block, String row, boolean held) {
    List<String> lines = block.lines().toList();
    String[] head = lines.getFirst().split("\\|");
    List<String> gold =
        lines.stream().skip(1).filter(line -> GOLD.matcher(line).matches()).toList();
    List<String> text =
        lines.stream().skip(1).filter(line -> !GOLD.matcher(line).matches()).toList();
    String day = head[1].strip();
    List<GoldMeeting> meetings = new ArrayList<>();
    values(gold, "meeting").forEach(value -> meetings.add(meeting(value, false)));
    values(gold, "optional meeting").forEach(value -> meetings.add(meeting(value, true)));
    return new SuiteItem(
        head[0].strip(),
        row,
        held,
        day.equals("-") ? null : LocalDate.parse(day),
        String.join("\n", text).strip(),
        meetings,
        values(gold, "denied").stream().map(SentenceFile::participants).toList(),
        names(gold, "people"),
        names(gold, "organisations"),
        names(gold, "places"),
        statements(gold),
        sources(gold),
        values(gold, "commits"));
  }

  private static List<String> values(List<String> gold, String key) {
    String prefix = key + ": ";
    return gold.stream()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()).strip())
        .toList();
  }

  private static @Nullable List<GoldName> names(List<String> gold, String key) {
    List<String> values = values(gold, key);
    if (values.isEmpty()) {
      return null;
    }
    return Arrays.stream(values.getFirst().split(";"))
        .map(String::strip)
        .filter(value -> !value.equals("-") && !value.isEmpty())
        .map(SentenceFile::name)
        .toList();
  }

  /** One source a line. */
  private static @Nullable List<GoldName> sources(List<String> gold) {
    List<String> values = values(gold, "attribution");
    return values.isEmpty()
        ? null
        : values.stream().filter(value -> !value.equals("-")).map(SentenceFile::name).toList();
  }

  /** 'Name = Alias [Title, Country]' or '?Name'; forms are parted by '=' or '/'. */
  private static GoldName name(String value) {
    boolean optional = value.startsWith("?");
    String rest = optional ? value.substring(1) : value;
    String title = null;
    String of = null;
    int bracket = rest.indexOf('[');
    if (bracket >= 0) {
      String[] role = rest.substring(bracket + 1, rest.indexOf(']')).split(",", 2);
      title = role[0].strip();
      of = role.length < 2 || role[1].isBlank() ? null : role[1].strip();
      rest = rest.substring(0, bracket);
    }
    return new GoldName(forms(rest), optional, title, of);
  }

  private static List<String> forms(String value) {
    return Arrays.stream(value.split("[=/]")).map(String::strip).toList();
  }

  private static List<GoldName> participants(String value) {
    return Arrays.stream(value.split(" \\+ ")).map(String::strip).map(SentenceFile::name).toList();
  }

  private static GoldMeeting meeting(String value, boolean optional) {
    String[] field = value.split(" \\| ", -1);
    if (field.length != 5) {
      throw new IllegalArgumentException("a meeting has five fields: " + value);
    }
    List<MeetingStatus> statuses = List.of();
    Set<MeetingMode> modes = EnumSet.of(MeetingMode.IN_PERSON, MeetingMode.UNSTATED);
    Integer minutes = null;
    String occasion = null;
    for (String flag : field[3].split(",")) {
      String word = flag.strip();
      var lasting = MINUTES.matcher(word);
      if (lasting.matches()) {
        minutes = Integer.valueOf(lasting.group(1));
      } else if (word.startsWith("at ")) {
        occasion = word.substring(3);
      } else if (word.matches("(held|planned|postponed|cancelled)(/.*)?")) {
        statuses =
            Arrays.stream(word.toUpperCase(Locale.ROOT).split("/"))
                .map(MeetingStatus::valueOf)
                .toList();
      } else {
        modes = modes(word);
      }
    }
    return new GoldMeeting(
        null,
        participants(field[0].strip()),
        field[1].strip().equals("-") ? null : GoldDate.parse(field[1].strip()),
        field[2].strip().equals("-") ? List.of() : forms(field[2]),
        statuses,
        modes,
        minutes,
        occasion,
        list(field[4]),
        optional);
  }

  private static Set<MeetingMode> modes(String word) {
    Set<MeetingMode> modes = EnumSet.noneOf(MeetingMode.class);
    for (String mode : word.split("/")) {
      switch (mode) {
        case "in person" -> modes.add(MeetingMode.IN_PERSON);
        case "phone" -> modes.add(MeetingMode.PHONE);
        case "video" -> modes.add(MeetingMode.VIDEO);
        case "unstated" -> modes.addAll(EnumSet.of(MeetingMode.UNSTATED, MeetingMode.IN_PERSON));
        default -> throw new IllegalArgumentException("not a flag of a meeting: " + word);
      }
    }
    return modes;
  }

  private static List<String> list(String value) {
    return value.strip().equals("-")
        ? List.of()
        : Arrays.stream(value.split(";")).map(String::strip).toList();
  }

  private static @Nullable List<SuiteItem.GoldStatement> statements(List<String> gold) {
    List<String> values = values(gold, "says");
    if (values.isEmpty()) {
      return null;
    }
    List<SuiteItem.GoldStatement> statements = new ArrayList<>();
    for (String value : values) {
      if (!value.equals("-")) {
        boolean optional = value.startsWith("?");
        int colon = value.indexOf(": ");
        String speaker = value.substring(optional ? 1 : 0, colon);
        statements.add(
            new SuiteItem.GoldStatement(forms(speaker), value.substring(colon + 2), optional));
      }
    }
    return statements;
  }
}
