package com.example.rooms;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;

/** A room, from when until when it is taken. */
public record Reservation(
    @NotBlank String room, @NotNull LocalDateTime from, @NotNull LocalDateTime until) {

  @AssertTrue(message = "must be later than from")
  boolean isUntilAfterFrom() {
    return from == null || until == null || until.isAfter(from);
  }

  boolean overlaps(Reservation other) {
    return room.equals(other.room) && from.isBefore(other.until) && other.from.isBefore(until);
  }
}
