package dev.readout.article.feed;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of a request to the network. */
sealed interface Fetched {
  /**
   * The bytes at an address, decompressed.
   *
   * @param charset as the server names it, for what does not name its own
   */
  record Body(
      URI at,
      byte[] bytes,
      @Nullable String charset,
      @Nullable String etag,
      @Nullable String lastModified)
      implements Fetched {}

  /** The same as at the time of the given ETag or date. */
  record NotModified() implements Fetched {}

  /**
   * No bytes, and why.
   *
   * @param status the HTTP status, or 0 when there was none
   * @param passing whether the network failed, which may be over soon
   * @param retryAfter how long the server asks us to stay away
   */
  record Failed(String why, int status, boolean passing, @Nullable Duration retryAfter)
      implements Fetched {
    Failed(String why) {
      this(why, 0, false, null);
    }
  }
}
