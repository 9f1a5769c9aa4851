package main

import "fmt"

func main() { fmt.Println("served", len(Tides())) }
