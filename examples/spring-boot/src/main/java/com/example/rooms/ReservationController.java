package com.example.rooms;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReservationController {
  private final ReservationBook book;

  ReservationController(ReservationBook book) {
    this.book = book;
  }

  @PostMapping("/reservations")
  ResponseEntity<Void> reserve(@Valid @RequestBody Reservation wanted) {
    HttpStatus status = book.add(wanted) ? HttpStatus.CREATED : HttpStatus.CONFLICT;
    return ResponseEntity.status(status).build();
  }

  @GetMapping("/rooms/{room}/reservations")
  List<Reservation> list(@PathVariable String room) {
    return book.of(room);
  }
}
