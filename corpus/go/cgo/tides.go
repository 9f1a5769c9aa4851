package main

// int high(void) { return 2; }
import "C"

// Tides are the hours of high water.
func Tides() []int { return make([]int, C.high()) }
