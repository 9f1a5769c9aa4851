package main

import (
	"strconv"
	"sync"
)

// store keeps addresses by their codes, in memory.
type store struct {
	mu    sync.RWMutex
	codes map[string]string
	links map[string]string
}

func newStore() *store {
	return &store{codes: map[string]string{}, links: map[string]string{}}
}

// add returns the code of an address, which is the same each time.
func (s *store) add(target string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	if code, known := s.codes[target]; known {
		return code
	}
	// Codes have at least three characters.
	code := strconv.FormatInt(int64(36*36+len(s.codes)), 36)
	s.codes[target] = code
	s.links[code] = target
	return code
}

func (s *store) find(code string) (string, bool) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	target, found := s.links[code]
	return target, found
}
