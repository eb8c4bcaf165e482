package dev.readout.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The question that Readout is for: which meetings, with whom, when, where, about what, and which
 * source says so.
 */
public final class Meetings {
  private static final int PAGE = 50;
  private static final String QUESTION =
      """
      query Meetings($filter: MeetingFilter, $first: Int!, $after: String) {
        meetings(filter: $filter, first: $first, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes {
            id label status mode
            when { earliest latest precision asStated }
            place { name }
            participants { role entity { name } }
            topics { name }
            sources { name }
            reports { article { title url publishedOn source { name } } evidence { exact start end } }
          }
        }
      }
      """;

  private final Gateway gateway;

  public Meetings(Gateway gateway) {
    this.gateway = gateway;
  }

  /**
   * A page of meetings.
   *
   * @param nodes the meetings, as the gateway answers
   * @param total how many there are, also beyond {@code nodes}
   */
  public record Found(List<JsonNode> nodes, int total) {
    public Found {
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * At most {@code limit} meetings that fit the filter (fields of the contract's MeetingFilter),
   * newest first.
   */
  public Found find(Map<String, ?> filter, int limit) {
    var nodes = new ArrayList<JsonNode>();
    var variables = new LinkedHashMap<String, Object>();
    variables.put("filter", filter);
    while (true) {
      variables.put("first", Math.min(PAGE, limit - nodes.size()));
      var page = gateway.data(QUESTION, variables).path("meetings");
      page.path("nodes").forEach(nodes::add);
      if (nodes.size() >= limit || !page.path("pageInfo").path("hasNextPage").asBoolean()) {
        return new Found(nodes, page.path("totalCount").asInt());
      }
      variables.put("after", page.path("pageInfo").path("endCursor").asText());
    }
  }
}
