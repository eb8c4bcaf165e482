package dev.readout.entity.graphql;

import dev.readout.entity.model.EntityKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Questions about people, organisations, places and topics. */
@GraphQLApi
@ApplicationScoped
public class EntitiesApi {
  @Query
  public @Nullable Person person(@NonNull @Id String id) {
    return null;
  }

  @Query
  public @NonNull PersonConnection people(
      @Nullable EntityFilter filter,
      @DefaultValue("20") @NonNull int first,
      @Nullable String after) {
    return new PersonConnection(List.of(), List.of(), new PageInfo(false, false, null, null), 0);
  }

  @Query
  public @Nullable Organization organization(@NonNull @Id String id) {
    return null;
  }

  @Query
  public @NonNull OrganizationConnection organizations(
      @Nullable EntityFilter filter,
      @DefaultValue("20") @NonNull int first,
      @Nullable String after) {
    return new OrganizationConnection(
        List.of(), List.of(), new PageInfo(false, false, null, null), 0);
  }

  @Query
  public @Nullable Place place(@NonNull @Id String id) {
    return null;
  }

  @Query
  public @NonNull PlaceConnection places(
      @Nullable EntityFilter filter,
      @DefaultValue("20") @NonNull int first,
      @Nullable String after) {
    return new PlaceConnection(List.of(), List.of(), new PageInfo(false, false, null, null), 0);
  }

  @Query
  public @Nullable Topic topic(@NonNull @Id String id) {
    return null;
  }

  @Query
  public @NonNull TopicConnection topics(
      @Nullable EntityFilter filter,
      @DefaultValue("50") @NonNull int first,
      @Nullable String after) {
    return new TopicConnection(List.of(), List.of(), new PageInfo(false, false, null, null), 0);
  }

  @Query
  public @NonNull List<@NonNull Entity> search(
      @NonNull String text,
      @Nullable List<@NonNull EntityKind> kinds,
      @DefaultValue("10") @NonNull int first) {
    return List.of();
  }
}
