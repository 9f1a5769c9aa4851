/** Answers for any directory whether one of some paths is below it, each time in a few steps however many paths there are. */
export function pathsBelow(paths: readonly string[]): (directory: string) => boolean {
  const sorted = [...paths].sort(byUnits)
  return directory => {
    const start = `${directory}/`
    return sorted[firstFrom(sorted, start)]?.startsWith(start) === true
  }
}

/** The index of the first text that does not come before another one. */
function firstFrom(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (byUnits(sorted[middle] ?? '', text) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
