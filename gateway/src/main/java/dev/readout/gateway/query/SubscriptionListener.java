package dev.readout.gateway.query;

import dev.readout.gateway.operation.GraphqlError;
import dev.readout.gateway.response.Answer;
import java.util.List;

/**
 * Who gets the answers of a subscription. After {@code ended} or {@code failed} nothing more comes.
 */
public interface SubscriptionListener {
  void next(Answer answer);

  void ended();

  void failed(List<GraphqlError> errors);
}
