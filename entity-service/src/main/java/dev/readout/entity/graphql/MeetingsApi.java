package dev.readout.entity.graphql;

import dev.readout.entity.model.MeetingOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Questions about meetings. */
@GraphQLApi
@ApplicationScoped
public class MeetingsApi {
  @Query
  public @Nullable Meeting meeting(@NonNull @Id String id, @Nullable AsOf asOf) {
    return null;
  }

  @Query
  @Description("All meetings, newest first; an undated meeting sorts by its first report.")
  public @NonNull MeetingConnection meetings(
      @Nullable MeetingFilter filter,
      @Nullable AsOf asOf,
      @DefaultValue("NEWEST") @NonNull MeetingOrder order,
      @DefaultValue("20") @NonNull int first,
      @Nullable String after) {
    return new MeetingConnection(List.of(), List.of(), new PageInfo(false, false, null, null), 0);
  }

  @Query
  public @NonNull MeetingConnection overduePlans(
      @NonNull LocalDate on, @DefaultValue("20") @NonNull int first, @Nullable String after) {
    return new MeetingConnection(List.of(), List.of(), new PageInfo(false, false, null, null), 0);
  }

  @Query
  public @NonNull Network network(@Nullable MeetingFilter filter, @Nullable AsOf asOf) {
    return new Network(List.of(), List.of());
  }

  @Query
  public @NonNull ReportComparison compareReports(
      @NonNull @Id String meeting, @NonNull @Id String a, @NonNull @Id String b) {
    throw new IllegalStateException("not answered yet");
  }
}
