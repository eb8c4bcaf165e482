package dev.readout.article.model;

import java.util.Locale;

/** Why cleaning took a block out of what was submitted. */
public enum RemovalReason {
  NAVIGATION,
  DATE_LINE,
  BYLINE,
  SHARE_BUTTONS,
  RELATED_LINKS,
  CAPTION,
  NEWSLETTER,
  PRESS_CONTACT,
  ADVERTISEMENT,
  COOKIE_NOTICE,
  COMMENTS,
  COPYRIGHT,
  AI_DISCLOSURE,
  OTHER;

  /** The reason in words, as the contract shows it: 'related links'. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
