package dev.readout.entity.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What belongs to an entity, fetched for a whole page at once. */
@GraphQLApi
@ApplicationScoped
public class EntityFields {
  @Name("meetings")
  public List<@NonNull MeetingConnection> meetingsOfPerson(
      @Source List<Person> of,
      @Nullable MeetingFilter filter,
      @DefaultValue("20") @NonNull int first,
      @Nullable String after) {
    return of.stream()
        .<MeetingConnection>map(
            x ->
                new MeetingConnection(
                    List.of(), List.of(), new PageInfo(false, false, null, null), 0))
        .toList();
  }

  @Name("meetings")
  public List<@NonNull MeetingConnection> meetingsOfOrganization(
      @Source List<Organization> of,
      @Nullable MeetingFilter filter,
      @DefaultValue("20") @NonNull int first,
      @Nullable String after) {
    return of.stream()
        .<MeetingConnection>map(
            x ->
                new MeetingConnection(
                    List.of(), List.of(), new PageInfo(false, false, null, null), 0))
        .toList();
  }

  @Name("meetings")
  public List<@NonNull MeetingConnection> meetingsOfPlace(
      @Source List<Place> of,
      @Nullable MeetingFilter filter,
      @DefaultValue("20") @NonNull int first,
      @Nullable String after) {
    return of.stream()
        .<MeetingConnection>map(
            x ->
                new MeetingConnection(
                    List.of(), List.of(), new PageInfo(false, false, null, null), 0))
        .toList();
  }

  @Name("meetings")
  public List<@NonNull MeetingConnection> meetingsOfTopic(
      @Source List<Topic> of,
      @Nullable MeetingFilter filter,
      @DefaultValue("20") @NonNull int first,
      @Nullable String after) {
    return of.stream()
        .<MeetingConnection>map(
            x ->
                new MeetingConnection(
                    List.of(), List.of(), new PageInfo(false, false, null, null), 0))
        .toList();
  }

  public List<@NonNull MentionConnection> mentions(
      @Source List<Entity> of, @DefaultValue("20") @NonNull int first, @Nullable String after) {
    return of.stream()
        .<MentionConnection>map(
            x ->
                new MentionConnection(
                    List.of(), List.of(), new PageInfo(false, false, null, null), 0))
        .toList();
  }

  @Name("country")
  public List<@Nullable Place> countryOfPerson(@Source List<Person> of) {
    return new java.util.ArrayList<>(java.util.Collections.nCopies(of.size(), null));
  }

  @Name("country")
  public List<@Nullable Place> countryOfOrganization(@Source List<Organization> of) {
    return new java.util.ArrayList<>(java.util.Collections.nCopies(of.size(), null));
  }

  public List<@NonNull List<@NonNull RoleInTime>> roles(@Source List<Person> of) {
    return of.stream().<List<@NonNull RoleInTime>>map(x -> List.of()).toList();
  }

  public List<@NonNull List<@NonNull Counterpart>> counterparts(
      @Source List<Person> of, @DefaultValue("20") @NonNull int first) {
    return of.stream().<List<@NonNull Counterpart>>map(x -> List.of()).toList();
  }

  public List<@NonNull StatementConnection> statements(
      @Source List<Person> of, @DefaultValue("20") @NonNull int first, @Nullable String after) {
    return of.stream()
        .<StatementConnection>map(
            x ->
                new StatementConnection(
                    List.of(), List.of(), new PageInfo(false, false, null, null), 0))
        .toList();
  }

  public List<@Nullable Place> within(@Source List<Place> of) {
    return new java.util.ArrayList<>(java.util.Collections.nCopies(of.size(), null));
  }

  public List<@Nullable Topic> broader(@Source List<Topic> of) {
    return new java.util.ArrayList<>(java.util.Collections.nCopies(of.size(), null));
  }

  public List<@NonNull List<@NonNull Topic>> narrower(@Source List<Topic> of) {
    return of.stream().<List<@NonNull Topic>>map(x -> List.of()).toList();
  }
}
