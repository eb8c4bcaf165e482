package dev.readout.entity.graphql;

import dev.readout.entity.model.JudgementKind;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What an editor says of two entities or two meetings, and why. */
@Input("JudgementInput")
public class JudgementInput {
  public @NonNull JudgementKind kind = JudgementKind.UNSURE;
  public @NonNull @Id String left = "";
  public @NonNull @Id String right = "";
  public @NonNull String reason = "";
}
