/** As many values as a leg may have; what is more is one value. */
const MOST_VALUES = 50

/**
 * Values of a job's matrix as GitHub shows them behind the job's name, from the JSON of the context `matrix`: those of lists and objects
 * one by one, and none for what is empty (`MatrixBuilder.cs` of actions/runner). Without a matrix, and for what is no JSON of one, there
 * are none.
 */
export function parseMatrix(text: string): string[] {
  try {
    const matrix: unknown = JSON.parse(text)
    if (typeof matrix !== 'object') return []
    const values = scalarsOf(matrix)
    const rest = values.slice(MOST_VALUES - 1)
    return rest.length === 0 ? values : [...values.slice(0, MOST_VALUES - 1), rest.join(', ')]
  } catch {
    return []
  }
}

function scalarsOf(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(scalarsOf)
  if (value === null || value === '') return []
  return [typeof value === 'string' ? value : JSON.stringify(value)]
}
