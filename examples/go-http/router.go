package main

import (
	"encoding/json"
	"net/http"
	"net/url"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"golang.org/x/time/rate"
)

// newRouter has the HTTP interface of one store.
func newRouter(links *store) http.Handler {
	router := chi.NewRouter()
	router.Use(middleware.RequestID, middleware.Recoverer)

	router.Get("/health", func(w http.ResponseWriter, _ *http.Request) {
		writeJSON(w, http.StatusOK, map[string]bool{"ok": true})
	})
	router.With(limit(rate.NewLimiter(20, 40))).Post("/links", func(w http.ResponseWriter, r *http.Request) {
		var wanted struct {
			URL string `json:"url"`
		}
		body := http.MaxBytesReader(w, r.Body, 8<<10)
		if err := json.NewDecoder(body).Decode(&wanted); err != nil {
			writeError(w, http.StatusBadRequest, "the body is not JSON")
			return
		}
		target, err := url.Parse(wanted.URL)
		if err != nil || target.Host == "" || (target.Scheme != "http" && target.Scheme != "https") {
			writeError(w, http.StatusUnprocessableEntity, "url is not the address of a web page")
			return
		}
		writeJSON(w, http.StatusCreated, map[string]string{"code": links.add(target.String())})
	})
	router.Get("/{code}", func(w http.ResponseWriter, r *http.Request) {
		target, found := links.find(chi.URLParam(r, "code"))
		if !found {
			writeError(w, http.StatusNotFound, "there is no such link")
			return
		}
		http.Redirect(w, r, target, http.StatusFound)
	})
	return router
}

func limit(limiter *rate.Limiter) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if !limiter.Allow() {
				writeError(w, http.StatusTooManyRequests, "too many links at once")
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func writeError(w http.ResponseWriter, status int, message string) {
	writeJSON(w, status, map[string]string{"error": message})
}

func writeJSON(w http.ResponseWriter, status int, value any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	// What fails here is the connection, of which there is nobody left to tell.
	_ = json.NewEncoder(w).Encode(value)
}
