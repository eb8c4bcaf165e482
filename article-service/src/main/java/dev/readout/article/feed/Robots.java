package dev.readout.article.feed;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the sites say about robots, asked once an hour each. */
@ApplicationScoped
class Robots {
  private static final Duration FRESH = Duration.ofHours(1);
  private static final int MOST_HOSTS = 1_000;
  private static final int NOT_FOUND = 400; // A site without rules has none: any 4xx (RFC 9309).
  private static final int TROUBLE = 500;

  private final Fetcher fetcher;
  private final Clock clock;
  private final Map<String, Known> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > MOST_HOSTS;
        }
      };

  private record Known(BaseRobotRules rules, Instant at) {}

  Robots(Fetcher fetcher, Clock clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  boolean allow(URI address) {
    return rules(address).isAllowed(address.toString());
  }

  /** How long the site wants us to wait between two requests; at least one second. */
  Duration delay(URI address) {
    long millis = rules(address).getCrawlDelay();
    return Duration.ofMillis(Math.clamp(millis, 1_000, 30_000));
  }

  private BaseRobotRules rules(URI address) {
    var site = address.getScheme() + "://" + address.getRawAuthority();
    synchronized (known) {
      var before = known.get(site);
      if (before != null && before.at.plus(FRESH).isAfter(clock.instant())) {
        return before.rules;
      }
    }
    var rules = ask(site);
    synchronized (known) {
      known.put(site, new Known(rules, clock.instant()));
    }
    return rules;
  }

  private BaseRobotRules ask(String site) {
    return switch (fetcher.get(URI.create(site + "/robots.txt"), Map.of())) {
      case Fetched.Body body ->
          new SimpleRobotRulesParser()
              .parseContent(body.at().toString(), body.bytes(), "text/plain", List.of("readout"));
      case Fetched.NotModified unasked -> new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
      case Fetched.Failed failed ->
          failed.status() >= NOT_FOUND && failed.status() < TROUBLE
              ? new SimpleRobotRules(RobotRulesMode.ALLOW_ALL)
              : new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
    };
  }
}
