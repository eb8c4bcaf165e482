/**
 * Who met whom, when, where and how, as one article tells it. Read {@link
 * dev.readout.entity.extract.meeting.MeetingFinder} first.
 */
@NullMarked
package dev.readout.entity.extract.meeting;

import org.jspecify.annotations.NullMarked;
