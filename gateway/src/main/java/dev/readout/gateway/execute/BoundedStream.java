package dev.readout.gateway.execute;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads up to a number of bytes, and fails on more. */
final class BoundedStream extends FilterInputStream {
  private long left;

  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  BoundedStream(InputStream in, long limit) {
    super(in);
    this.left = limit;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) throws TooLong {
    left -= read;
    if (left < 0) {
      throw new TooLong();
    }
  }
}
