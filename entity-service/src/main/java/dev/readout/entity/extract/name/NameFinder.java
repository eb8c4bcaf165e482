package dev.readout.entity.extract.name;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.extract.Names;
import dev.readout.entity.extract.name.Line.Mark;
import dev.readout.entity.language.Reading;
import dev.readout.entity.model.EntityFound;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.Evidence;
import dev.readout.entity.vocabulary.Titles.Part;
import dev.readout.entity.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who and what an article names. Takes the tagger's word as a hint only: vocabularies, the shape of
 * names and the rest of the article decide. Pure and thread safe.
 */
public final class NameFinder {
  private final Vocabulary vocabulary;
  private final TitleSpotter titles;
  private final OrganizationSpotter organizations;
  private final PlaceSpotter places;
  private final PersonSpotter people;
  private final RoleReferences references;

  public NameFinder() {
    this(Vocabulary.load());
  }

  public NameFinder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.titles = new TitleSpotter(vocabulary.titles());
    this.organizations = new OrganizationSpotter(vocabulary);
    this.places = new PlaceSpotter(vocabulary);
    this.people = new PersonSpotter(vocabulary);
    this.references = new RoleReferences(vocabulary);
  }

  /** The offices that stand alone and mean somebody of these names: 'the prime minister said'. */
  public List<RoleReferences.Reference> references(Reading reading, Names names) {
    return references.find(reading, names);
  }

  public Names find(Reading reading) {
    List<Line> lines = reading.sentences().stream().map(Line::new).toList();
    List<Chunk> bodies = new ArrayList<>();
    List<Chunk> sites = new ArrayList<>();
    List<Chunk> persons = new ArrayList<>();
    for (Line line : lines) {
      calendar(line);
      // In this order: bodies hold titles ('General Assembly'), titles hold places ('U.S.
      // Secretary'), and people stand between them.
      bodies.addAll(organizations.spotKnown(line));
      titles.spot(line);
      sites.addAll(places.spotKnown(line));
      places.spotDateline(line).ifPresent(sites::add);
      bodies.addAll(organizations.spotAgency(line));
      persons.addAll(people.spot(line));
      bodies.addAll(organizations.spotLed(line));
      sites.addAll(places.spotTagged(line));
    }
    List<PersonGroup> groups = People.group(persons, lines, reading.text(), vocabulary);
    for (Line line : lines) {
      bodies.addAll(organizations.spotTagged(line));
    }
    List<Draft> drafts = new ArrayList<>();
    drafts.addAll(new PersonDrafts(vocabulary, reading).of(groups));
    drafts.addAll(new PlaceDrafts(vocabulary, reading).of(sites));
    drafts.addAll(new OrganizationDrafts(vocabulary, reading).of(bodies));
    drafts.sort(Comparator.comparing(draft -> draft.mentions().getFirst().span()));
    return names(drafts, reading);
  }

  private void calendar(Line line) {
    for (int i = 0; i < line.size(); i++) {
      if (isGivenName(line, i)) {
        continue;
      }
      boolean clock = line.key(i).matches("[ap]m") && !line.key(i - 1).matches("\\d+");
      if (line.isCapital(i)
          && !clock
          && (Words.CALENDAR.contains(line.key(i))
              || line.key(i).matches("may|march") && isDate(line, i))) {
        line.mark(i, i, Mark.CALENDAR);
      }
    }
  }

  /** 'Minister June Castle', 'April Weber met': a month that somebody is called by. */
  private boolean isGivenName(Line line, int i) {
    boolean month = line.key(i).matches("january|march|april|may|june|august");
    boolean surname =
        line.isCapital(i)
            && line.isCapital(i + 1)
            && line.pos(i + 1).startsWith("NNP")
            && !Words.CALENDAR.contains(line.key(i + 1))
            && !Words.EVENTS.contains(line.key(i + 1));
    if (!month || !surname) {
      return false;
    }
    String before = line.key(i - 1);
    boolean titled =
        line.isWord(i - 1)
            && (vocabulary.titles().is(Part.HEAD, before)
                || vocabulary.titles().is(Part.HONORIFIC, before)
                || vocabulary.titles().is(Part.RANK, before));
    boolean acts =
        line.pos(i + 2).matches("VB[DZ]")
            && !before.matches("in|of|since|last|next|this|until|by|early|late|during|from");
    return titled || acts;
  }

  /** 'May 5', 'in March', '3 May': and not 'Theresa May'. */
  private static boolean isDate(Line line, int i) {
    return line.key(i + 1).matches("\\d{1,4}(st|nd|rd|th)?")
        || line.key(i - 1)
                .matches(
                    "\\d{1,2}(st|nd|rd|th)?|in|of|last|next|since|until|by|early|late|mid|this|and|to|for|from|during")
            && line.tag(i) != dev.readout.entity.language.NameTag.PERSON;
  }

  private static Names names(List<Draft> drafts, Reading reading) {
    List<EntityFound> entities = new ArrayList<>();
    List<NameMention> mentions = new ArrayList<>();
    int[] count = new int[EntityKind.values().length];
    for (Draft draft : drafts) {
      String letter =
          switch (draft.kind()) {
            case PERSON -> "p";
            case ORGANIZATION -> "o";
            case PLACE -> "l";
            case TOPIC -> "t";
          };
      String key = letter + ++count[draft.kind().ordinal()];
      List<Evidence> evidence =
          draft.mentions().stream().map(mention -> reading.evidence(mention.span())).toList();
      entities.add(
          new EntityFound(
              key,
              draft.kind(),
              draft.name(),
              evidence,
              draft.roles(),
              draft.countryCode(),
              draft.vocabularyId(),
              draft.placeKind()));
      for (Draft.Mention mention : draft.mentions()) {
        mentions.add(new NameMention(mention.span(), key, draft.kind(), mention.speaks()));
      }
    }
    return new Names(entities, mentions);
  }
}
