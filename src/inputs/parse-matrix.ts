/**
 * Values of a job's matrix as GitHub shows them behind the job's name, from the JSON of the context `matrix`. Without a matrix, and for
 * what is no JSON of one, there are none.
 */
export function parseMatrix(text: string): string[] {
  try {
    const matrix: unknown = JSON.parse(text)
    if (typeof matrix !== 'object' || matrix === null) return []
    return Object.values(matrix).map(value => (typeof value === 'string' ? value : JSON.stringify(value)))
  } catch {
    return []
  }
}
