package dev.readout.entity.graphql;

import dev.readout.entity.model.Aspect;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What belongs to a meeting, fetched for a whole page at once. */
@GraphQLApi
@ApplicationScoped
public class MeetingFields {
  public List<@NonNull List<@NonNull StatusChange>> statusHistory(@Source List<Meeting> of) {
    return of.stream().<List<@NonNull StatusChange>>map(x -> List.of()).toList();
  }

  public List<@Nullable Place> place(@Source List<Meeting> of) {
    return new java.util.ArrayList<>(java.util.Collections.nCopies(of.size(), null));
  }

  public List<@NonNull List<@NonNull Participation>> participants(@Source List<Meeting> of) {
    return of.stream().<List<@NonNull Participation>>map(x -> List.of()).toList();
  }

  public List<@NonNull List<@NonNull Topic>> topics(@Source List<Meeting> of) {
    return of.stream().<List<@NonNull Topic>>map(x -> List.of()).toList();
  }

  public List<@NonNull List<@NonNull Statement>> statements(@Source List<Meeting> of) {
    return of.stream().<List<@NonNull Statement>>map(x -> List.of()).toList();
  }

  public List<@NonNull List<@NonNull Commitment>> commitments(@Source List<Meeting> of) {
    return of.stream().<List<@NonNull Commitment>>map(x -> List.of()).toList();
  }

  public List<@NonNull List<@NonNull Report>> reports(@Source List<Meeting> of) {
    return of.stream().<List<@NonNull Report>>map(x -> List.of()).toList();
  }

  public List<@NonNull List<@NonNull Publisher>> sources(@Source List<Meeting> of) {
    return of.stream().<List<@NonNull Publisher>>map(x -> List.of()).toList();
  }

  public List<@NonNull Corroboration> corroboration(@Source List<Meeting> of) {
    return of.stream().<Corroboration>map(x -> new Corroboration(0, 0, 0)).toList();
  }

  public List<@NonNull List<@NonNull AspectAgreement>> agreement(
      @Source List<Meeting> of, @Nullable List<@NonNull Aspect> aspects) {
    return of.stream().<List<@NonNull AspectAgreement>>map(x -> List.of()).toList();
  }

  public List<@NonNull List<@NonNull Claim>> claims(
      @Source List<Meeting> of, @Nullable Aspect aspect) {
    return of.stream().<List<@NonNull Claim>>map(x -> List.of()).toList();
  }

  public List<@NonNull List<@NonNull MatchFeature>> mergeExplanation(@Source List<Meeting> of) {
    return of.stream().<List<@NonNull MatchFeature>>map(x -> List.of()).toList();
  }
}
