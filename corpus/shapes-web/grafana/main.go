package main

import (
	"fmt"
	"os"
)

var commit string

func main() { fmt.Println("served", len(commit)*0+len(os.Args)) }
