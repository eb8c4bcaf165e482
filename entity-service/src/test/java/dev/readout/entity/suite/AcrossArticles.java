package dev.readout.entity.suite;

import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.EntityFound;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.Extraction;
import dev.readout.entity.model.PersonForm;
import dev.readout.entity.model.ScoredPair;
import dev.readout.entity.resolve.EntityIds;
import dev.readout.entity.resolve.MeetingResolver;
import dev.readout.entity.resolve.PersonResolver;
import dev.readout.entity.resolve.PlaceTree;
import dev.readout.entity.resolve.Reports;
import dev.readout.entity.resolve.Telling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which reports of the suite's articles were found to tell one meeting, compared with the gold:
 * B-cubed over (article, meeting), a false meeting or a missed one counting as wrong.
 */
final class AcrossArticles {
  private final List<Read> read = new ArrayList<>();

  private record Read(SuiteItem item, ArticleText article, Extraction extraction) {}

  /**
   * @param gold the key of the gold meeting, null for a false meeting
   * @param found the cluster it was put into, null for a missed one
   */
  record Mention(String article, @Nullable String gold, @Nullable String found, boolean optional) {}

  record Score(double precision, double recall, int mentions) {
    double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "cross-article B3: precision %.3f recall %.3f f1 %.3f over %d gold mentions",
          precision,
          recall,
          f1(),
          mentions);
    }
  }

  void add(SuiteItem item, ArticleText article, Extraction extraction) {
    read.add(new Read(item, article, extraction));
  }

  /** All mentions, each with its gold key and the cluster that the resolver gave it. */
  List<Mention> mentions(PlaceTree places) {
    Map<String, String> clusters = clusters(places);
    List<Mention> mentions = new ArrayList<>();
    for (Read one : read) {
      Found found = new Found(one.extraction());
      List<Found.Meeting> meetings = found.meetings().stream().filter(m -> !m.denied()).toList();
      int[] pairs = new ItemScorer(one.item(), found, new ScoreBoard()).pairs(meetings);
      String id = one.item().id();
      for (int i = 0; i < pairs.length; i++) {
        GoldMeeting gold = one.item().meetings().get(i);
        String cluster = pairs[i] < 0 ? null : clusters.get(key(id, meetings.get(pairs[i])));
        if (cluster != null || !gold.optional()) {
          mentions.add(new Mention(id, gold.cluster(), cluster, gold.optional()));
        }
      }
      for (int j = 0; j < meetings.size(); j++) {
        int at = j;
        if (Arrays.stream(pairs).noneMatch(pair -> pair == at)) {
          mentions.add(new Mention(id, null, clusters.get(key(id, meetings.get(j))), false));
        }
      }
    }
    return mentions;
  }

  private static String key(String article, Found.Meeting meeting) {
    return article + " " + meeting.source().key();
  }

  /** Resolves people, then meetings, over all pairs: the laws say that blocks change nothing. */
  private Map<String, String> clusters(PlaceTree places) {
    Map<String, PersonForm> forms = new TreeMap<>();
    for (Read one : read) {
      for (EntityFound entity : one.extraction().entities()) {
        if (entity.kind() == EntityKind.PERSON) {
          PersonForm form = EntityIds.form(one.article().id(), entity);
          forms.put(form.id(), form);
        }
      }
    }
    var people = new PersonResolver();
    List<PersonForm> all = List.copyOf(forms.values());
    List<ScoredPair> links = new ArrayList<>();
    for (int a = 0; a < all.size(); a++) {
      for (int b = a + 1; b < all.size(); b++) {
        people.link(all.get(a), all.get(b)).ifPresent(links::add);
      }
    }
    Map<String, String> persons = people.resolve(all, links, List.of());
    List<Telling> tellings = new ArrayList<>();
    Map<String, String> keys = new HashMap<>();
    for (Read one : read) {
      for (var report : Reports.of(one.article(), one.extraction())) {
        tellings.add(Telling.of(report, form -> persons.getOrDefault(form, form)));
        keys.put(report.id(), one.item().id() + " " + report.key());
      }
    }
    var meetings = new MeetingResolver(places);
    List<ScoredPair> same = new ArrayList<>();
    for (int a = 0; a < tellings.size(); a++) {
      for (int b = a + 1; b < tellings.size(); b++) {
        if (candidates(tellings.get(a), tellings.get(b))) {
          meetings.link(tellings.get(a), tellings.get(b)).ifPresent(same::add);
        }
      }
    }
    Map<String, String> clusters = new HashMap<>();
    for (List<Telling> cluster : meetings.resolve(tellings, same, List.of())) {
      cluster.forEach(
          telling -> clusters.put(keys.getOrDefault(telling.id(), ""), cluster.getFirst().id()));
    }
    return clusters;
  }

  private static boolean candidates(Telling a, Telling b) {
    return a.keys().stream()
        .anyMatch(
            left ->
                b.keys().stream()
                    .anyMatch(
                        right -> left.pair().equals(right.pair()) && (left.own() || right.own())));
  }

  static Score bCubed(List<Mention> mentions) {
    List<Mention> counted = mentions.stream().filter(mention -> !mention.optional()).toList();
    List<Mention> found = counted.stream().filter(mention -> mention.found() != null).toList();
    List<Mention> gold = counted.stream().filter(mention -> mention.gold() != null).toList();
    double precision = 0;
    for (Mention one : found) {
      if (one.gold() != null) {
        List<Mention> mates =
            found.stream().filter(other -> Objects.equals(one.found(), other.found())).toList();
        precision += share(mates, mate -> Objects.equals(one.gold(), mate.gold()));
      }
    }
    double recall = 0;
    for (Mention one : gold) {
      if (one.found() != null) {
        List<Mention> mates =
            gold.stream().filter(other -> Objects.equals(one.gold(), other.gold())).toList();
        recall += share(mates, mate -> Objects.equals(one.found(), mate.found()));
      }
    }
    return new Score(
        found.isEmpty() ? 1 : precision / found.size(),
        gold.isEmpty() ? 1 : recall / gold.size(),
        gold.size());
  }

  private static double share(List<Mention> mates, Predicate<Mention> same) {
    return (double) mates.stream().filter(same).count() / mates.size();
  }

  /** Pairs of mentions in different articles: joined rightly, joined wrongly, left apart. */
  static Tally joined(List<Mention> mentions) {
    Tally tally = Tally.NONE;
    for (int a = 0; a < mentions.size(); a++) {
      for (int b = a + 1; b < mentions.size(); b++) {
        Mention left = mentions.get(a);
        Mention right = mentions.get(b);
        if (left.optional() || right.optional() || left.article().equals(right.article())) {
          continue;
        }
        boolean one = left.gold() != null && left.gold().equals(right.gold());
        boolean put = left.found() != null && left.found().equals(right.found());
        tally = tally.plus(new Tally(one && put ? 1 : 0, !one && put ? 1 : 0, one && !put ? 1 : 0));
      }
    }
    return tally;
  }
}
