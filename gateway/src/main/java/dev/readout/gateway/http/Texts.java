package dev.readout.gateway.http;

import dev.readout.gateway.response.JsonText;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;

/** JSON texts as Vert.x sends them. */
final class Texts {

  private Texts() {}

  /** The same bytes, not copied. */
  static Buffer buffer(JsonText text) {
    return Buffer.buffer(Unpooled.wrappedBuffer(text.array(), 0, text.length()));
  }
}
