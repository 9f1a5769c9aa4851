package com.example.rooms;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebMvcTest(ReservationController.class)
@Import(ReservationBook.class)
class ReservationControllerTest {
  @Autowired private MockMvc mvc;

  @Test
  void aRoomIsReservedOnce() throws Exception {
    reserve("blue", "10:00", "11:00").andExpect(status().isCreated());
    reserve("blue", "10:30", "11:30").andExpect(status().isConflict());
    reserve("blue", "11:00", "12:00").andExpect(status().isCreated());
    reserve("red", "10:00", "11:00").andExpect(status().isCreated());
  }

  @Test
  void noReservationEndsBeforeItBegins() throws Exception {
    reserve("green", "11:00", "10:00").andExpect(status().isBadRequest());
  }

  private ResultActions reserve(String room, String from, String until) throws Exception {
    String body =
        """
        {"room": "%s", "from": "2026-01-02T%s", "until": "2026-01-02T%s"}
        """
            .formatted(room, from, until);
    return mvc.perform(
        post("/reservations").contentType(MediaType.APPLICATION_JSON).content(body));
  }
}
