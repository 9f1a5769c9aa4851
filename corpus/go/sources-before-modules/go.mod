module example.com/tides

go 1.24

require example.com/clock v1.0.0

replace example.com/clock => ./clock
