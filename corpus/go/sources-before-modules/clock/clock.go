package clock

// High is the hours of high water.
func High() []int { return []int{4, 16} }
