/** The method of the input `call` that evaluates a build instead of running it; null for `build`, which is what buildx does anyway. */
export function callMethod(text: string): string | null {
  return text === '' || text === 'build' ? null : text
}
