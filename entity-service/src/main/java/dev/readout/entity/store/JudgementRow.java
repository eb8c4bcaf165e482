package dev.readout.entity.store;

import dev.readout.entity.model.JudgementKind;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** A line in the log of what editors judged; written once. */
@Entity
@Table(name = "judgement")
public class JudgementRow extends PanacheEntityBase {
  @Id public String id;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  public JudgementKind kind;

  @Column(name = "left_id", nullable = false)
  public String left;

  @Column(name = "right_id", nullable = false)
  public String right;

  @Column(name = "made_by", nullable = false)
  public String by;

  @Column(nullable = false)
  public String reason;

  @Column(nullable = false)
  public OffsetDateTime at;
}
