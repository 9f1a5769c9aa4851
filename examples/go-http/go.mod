module example.com/links

go 1.24

require (
	github.com/go-chi/chi/v5 v5.2.3
	golang.org/x/time v0.12.0
)
