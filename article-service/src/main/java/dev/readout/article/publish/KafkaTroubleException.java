package dev.readout.article.publish;

/** Kafka does not do what it should; the same is tried again later. */
class KafkaTroubleException extends RuntimeException {
  private static final long serialVersionUID = 1;

  KafkaTroubleException(String message, Throwable cause) {
    super(message, cause);
  }
}
