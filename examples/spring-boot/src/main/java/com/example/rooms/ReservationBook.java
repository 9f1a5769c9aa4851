package com.example.rooms;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Who has which room, in memory. */
@Service
public class ReservationBook {
  private final List<Reservation> reservations = new ArrayList<>();

  /** False when the room is taken at that time. */
  public synchronized boolean add(Reservation wanted) {
    if (reservations.stream().anyMatch(wanted::overlaps)) {
      return false;
    }
    return reservations.add(wanted);
  }

  public synchronized List<Reservation> of(String room) {
    return reservations.stream().filter(reservation -> reservation.room().equals(room)).toList();
  }
}
