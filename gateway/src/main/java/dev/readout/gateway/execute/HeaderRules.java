package dev.readout.gateway.execute;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which headers of a client's request a subgraph gets: those whose name is in the list for it (a
 * name may end in {@code *}), and those that are set for it, which win.
 */
public final class HeaderRules {
  /** These belong to one connection or to the gateway's own request; they never pass. */
  private static final Set<String> OURS =
      Set.of(
          "host",
          "connection",
          "keep-alive",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "content-length",
          "content-type",
          "content-encoding",
          "accept",
          "accept-encoding",
          "proxy-authorization",
          "proxy-authenticate",
          "expect");

  private final Names forwarded;
  private final Map<String, Names> forwardedTo = new HashMap<>();
  private final Map<String, Map<String, String>> set = new HashMap<>();

  /** {@code forwardedTo} and {@code set} by subgraph; the former instead of {@code forwarded}. */
  public HeaderRules(
      List<String> forwarded,
      Map<String, List<String>> forwardedTo,
      Map<String, Map<String, String>> set) {
    this.forwarded = Names.of(forwarded);
    forwardedTo.forEach((subgraph, names) -> this.forwardedTo.put(subgraph, Names.of(names)));
    set.forEach(
        (subgraph, headers) -> {
          var lower = new TreeMap<String, String>();
          headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
          this.set.put(subgraph, lower);
        });
  }

  private record Names(Set<String> exact, List<String> prefixes) {
    static Names of(List<String> patterns) {
      var exact = new HashSet<String>();
      var prefixes = new java.util.ArrayList<String>();
      for (var pattern : patterns) {
        var name = pattern.strip().toLowerCase(Locale.ROOT);
        if (name.endsWith("*")) {
          prefixes.add(name.substring(0, name.length() - 1));
        } else {
          exact.add(name);
        }
      }
      return new Names(exact, prefixes);
    }

    boolean hold(String name) {
      return exact.contains(name) || prefixes.stream().anyMatch(name::startsWith);
    }
  }

  /** Of a client's headers those that some subgraph may get; names in lower case. */
  public Map<String, String> passable(Iterable<Map.Entry<String, String>> headers) {
    var passable = new TreeMap<String, String>();
    for (var header : headers) {
      var name = header.getKey().toLowerCase(Locale.ROOT);
      if (mayPass(name)) {
        passable.merge(name, header.getValue(), (one, two) -> one + ", " + two);
      }
    }
    return passable;
  }

  public boolean mayPass(String name) {
    return !OURS.contains(name)
        && (forwarded.hold(name)
            || forwardedTo.values().stream().anyMatch(names -> names.hold(name)));
  }

  /** The request with the headers that its subgraph gets. */
  SubgraphRequest apply(SubgraphRequest request) {
    var own = forwardedTo.get(request.subgraph());
    var given = set.get(request.subgraph());
    if (given == null && forwardedTo.isEmpty()) {
      return request;
    }
    var allowed = own == null ? forwarded : own;
    var headers = new TreeMap<String, String>();
    request
        .headers()
        .forEach(
            (name, value) -> {
              if (allowed.hold(name)) {
                headers.put(name, value);
              }
            });
    if (given != null) {
      headers.putAll(given);
    }
    return request.with(headers);
  }

  /** A client that follows these rules. */
  public SubgraphClient before(SubgraphClient client) {
    return new SubgraphClient() {
      @Override
      public SubgraphAnswer send(SubgraphRequest request)
          throws SubgraphFailure, InterruptedException {
        return client.send(apply(request));
      }

      @Override
      public Runnable send(SubgraphRequest request, Taker taker) {
        return client.send(apply(request), taker);
      }
    };
  }

  /** Subscriptions that follow these rules. */
  public EventSource before(EventSource events) {
    return (request, listener) -> events.open(apply(request), listener);
  }
}
