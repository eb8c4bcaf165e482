package dev.readout.entity.extract.topic;

import static dev.readout.entity.extract.topic.Stretch.word;

import dev.readout.entity.extract.MeetingThread;
import dev.readout.entity.extract.Names;
import dev.readout.entity.extract.Telling;
import dev.readout.entity.language.Block;
import dev.readout.entity.language.Reading;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.Claim;
import dev.readout.entity.model.ClaimValue;
import dev.readout.entity.model.EntityFound;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.Evidence;
import dev.readout.entity.model.Polarity;
import dev.readout.entity.vocabulary.Titles;
import dev.readout.entity.vocabulary.TopicTaxonomy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what each meeting was about: in the sentences that tell the meeting, the phrases that words
 * of talking announce. What analysts and the writer add is no topic of a meeting.
 */
public final class TopicFinder {
  private final TopicTaxonomy taxonomy;
  private final Titles titles;
  private final TriggerFinder triggers = new TriggerFinder();

  public TopicFinder(TopicTaxonomy taxonomy, Titles titles) {
    this.taxonomy = taxonomy;
    this.titles = titles;
  }

  /** A topic as one place of the text names it. */
  private record Named(String id, String name, Evidence evidence, boolean negated) {}

  public Topics find(Reading reading, Names names, MeetingThread thread) {
    Collector collector = new Collector();
    for (Sentence sentence : reading.sentences()) {
      List<Telling> about = thread.of(sentence);
      if (about.isEmpty()) {
        continue;
      }
      for (Named named : topics(reading, names, sentence, about)) {
        collector.add(meeting(about, named.evidence().span().start()), named);
      }
    }
    return collector.topics();
  }

  /** Of several meetings that one sentence tells, the one asserted last before the topic. */
  private static Telling meeting(List<Telling> about, int topic) {
    Telling best = about.getFirst();
    for (Telling one : about) {
      int start = one.anchor().span().start();
      int bestStart = best.anchor().span().start();
      boolean before = start <= topic;
      boolean bestBefore = bestStart <= topic;
      if (before && (!bestBefore || start > bestStart)) {
        best = one;
      }
    }
    return best;
  }

  private List<Named> topics(Reading reading, Names names, Sentence sentence, List<Telling> about) {
    if (sentence.block() == Block.DATELINE
        || sentence.block() == Block.DATE_LINE
        || sentence.block() == Block.CAPTION) {
      return List.of();
    }
    PhraseReader reader = new PhraseReader(names);
    PhraseSplitter splitter = new PhraseSplitter(taxonomy, names);
    PhraseCleaner cleaner = new PhraseCleaner(names, taxonomy);
    ConceptSpotter spotter = new ConceptSpotter(taxonomy);
    TopicWorth worth = new TopicWorth(names, taxonomy, titles);
    List<Named> found = new ArrayList<>();
    boolean[] taken = new boolean[sentence.size()];
    // Announced phrases first: a clause's known concepts take only what is left.
    List<Trigger> announced = new ArrayList<>(triggers.find(sentence));
    announced.sort(java.util.Comparator.comparing(one -> one.side() == Trigger.Side.CLAUSE));
    for (Trigger trigger : announced) {
      Telling telling = meeting(about, sentence.token(trigger.at()).span().start());
      if (outsider(sentence, trigger.at()) || !worth.announces(sentence, trigger, telling)) {
        continue;
      }
      if (trigger.side() == Trigger.Side.CLAUSE) {
        // What they said of a topic that the sentence announces by itself adds none.
        if (!found.isEmpty()) {
          continue;
        }
        for (Stretch concept : spotter.spot(sentence, trigger.from(), taken)) {
          if (!worth.isTopic(concept, trigger, false)) {
            continue;
          }
          add(reading, concept, trigger, taken, found);
        }
        continue;
      }
      if (trigger.side() == Trigger.Side.BEFORE_NOUN) {
        compound(sentence, trigger).ifPresent(topic -> add(reading, topic, trigger, taken, found));
        continue;
      }
      var region =
          trigger.side() == Trigger.Side.AFTER
              ? reader.after(sentence, trigger.from())
              : reader.before(sentence, trigger.from());
      if (region.isEmpty()) {
        continue;
      }
      List<Stretch> parts = new ArrayList<>(splitter.split(region.get()));
      if (trigger.side() == Trigger.Side.AFTER) {
        reader
            .examples(sentence, region.get().last() + 1)
            .ifPresent(more -> parts.addAll(splitter.split(more)));
      }
      for (Stretch part : parts) {
        var topic = cleaner.clean(part);
        if (topic.isPresent()
            && !taken[topic.get().first()]
            && worth.isTopic(topic.get(), trigger, !found.isEmpty())) {
          add(reading, topic.get(), trigger, taken, found);
        }
      }
    }
    found.sort(java.util.Comparator.comparing(Named::evidence));
    return found;
  }

  /** The known concept that ends before the noun: 'rare earths talks', else 'border talks'. */
  private Optional<Stretch> compound(Sentence sentence, Trigger trigger) {
    for (int first = Math.max(0, trigger.from() - 2); first <= trigger.from(); first++) {
      Stretch words = new Stretch(sentence, first, trigger.from());
      if (taxonomy.says(TopicName.of(words))
          && sentence.token(trigger.from()).pos().startsWith("NN")) {
        return Optional.of(words);
      }
    }
    return Optional.empty();
  }

  private void add(
      Reading reading, Stretch topic, Trigger trigger, boolean[] taken, List<Named> found) {
    for (int i = topic.first(); i <= topic.last(); i++) {
      taken[i] = true;
    }
    Evidence evidence = reading.evidence(topic.span());
    String phrase = TopicName.nominal(topic);
    var concept = taxonomy.find(phrase);
    String name = concept.isPresent() ? concept.get().name() : phrase;
    found.add(new Named(taxonomy.idOf(phrase), name, evidence, trigger.negated()));
  }

  private static boolean outsider(Sentence sentence, int at) {
    for (int i = Math.max(0, at - 6); i < at; i++) {
      if (TriggerWords.OUTSIDERS.contains(word(sentence, i))) {
        return true;
      }
    }
    return false;
  }

  /** Gathers topics into entities and claims, in text order. */
  private final class Collector {
    private final Map<String, List<Evidence>> mentions = new LinkedHashMap<>();
    private final Map<String, String> namesById = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Named>>> byMeeting = new LinkedHashMap<>();

    void add(Telling telling, Named named) {
      mentions.computeIfAbsent(named.id(), id -> new ArrayList<>()).add(named.evidence());
      namesById.putIfAbsent(named.id(), named.name());
      byMeeting
          .computeIfAbsent(telling.meeting(), meeting -> new LinkedHashMap<>())
          .computeIfAbsent(named.id(), id -> new ArrayList<>())
          .add(named);
    }

    Topics topics() {
      Map<String, String> keys = new LinkedHashMap<>();
      List<EntityFound> entities = new ArrayList<>();
      namesById.forEach(
          (id, name) -> {
            String key = "t" + (entities.size() + 1);
            keys.put(id, key);
            String vocabularyId = taxonomy.concept(id).isPresent() ? id : null;
            entities.add(
                new EntityFound(
                    key,
                    EntityKind.TOPIC,
                    name,
                    mentions.getOrDefault(id, List.of()).stream().distinct().sorted().toList(),
                    List.of(),
                    null,
                    vocabularyId,
                    null));
          });
      LinkedHashMap<String, List<Claim>> claims = new LinkedHashMap<>();
      byMeeting.forEach(
          (meeting, topics) -> {
            List<Claim> made = new ArrayList<>();
            topics.forEach(
                (id, named) -> {
                  boolean negated = named.stream().allMatch(Named::negated);
                  made.add(
                      new Claim(
                          new ClaimValue.About(keys.getOrDefault(id, id)),
                          negated ? Polarity.NEGATED : Polarity.AFFIRMED,
                          named.stream()
                              .filter(one -> one.negated() == negated)
                              .map(Named::evidence)
                              .distinct()
                              .toList(),
                          List.of()));
                });
            claims.put(meeting, made);
          });
      return new Topics(entities, claims);
    }
  }
}
