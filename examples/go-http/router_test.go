package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestRedirectsToWhatWasShortened(t *testing.T) {
	router := newRouter(newStore())
	created := post(t, router, `{"url":"https://example.com/a/long/way"}`)
	if created.Code != http.StatusCreated {
		t.Fatalf("status %d: %s", created.Code, created.Body)
	}
	var link struct{ Code string }
	if err := json.Unmarshal(created.Body.Bytes(), &link); err != nil {
		t.Fatal(err)
	}

	followed := httptest.NewRecorder()
	router.ServeHTTP(followed, httptest.NewRequest(http.MethodGet, "/"+link.Code, nil))
	if location := followed.Header().Get("Location"); location != "https://example.com/a/long/way" {
		t.Errorf("status %d, location %q", followed.Code, location)
	}
}

func TestKeepsOneCodeForAnAddress(t *testing.T) {
	router := newRouter(newStore())
	first := post(t, router, `{"url":"https://example.com/"}`)
	second := post(t, router, `{"url":"https://example.com/"}`)
	if first.Body.String() != second.Body.String() {
		t.Errorf("%s, then %s", first.Body, second.Body)
	}
}

func TestRefusesWhatIsNoWebPage(t *testing.T) {
	router := newRouter(newStore())
	for body, status := range map[string]int{
		`{"url":"javascript:alert(1)"}`: http.StatusUnprocessableEntity,
		`{"url":"https://"}`:            http.StatusUnprocessableEntity,
		`url`:                           http.StatusBadRequest,
	} {
		if refused := post(t, router, body); refused.Code != status {
			t.Errorf("%s: status %d, not %d", body, refused.Code, status)
		}
	}
}

func post(t *testing.T, handler http.Handler, body string) *httptest.ResponseRecorder {
	t.Helper()
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, httptest.NewRequest(http.MethodPost, "/links", strings.NewReader(body)))
	return recorder
}
