/** A bar of text blocks, as long as the part is of the whole; nothing for less than half a block. */
export function sizeBar(part: number, whole: number, width = 10): string {
  if (whole <= 0 || part <= 0) return ''
  return '▇'.repeat(Math.min(width, Math.round((part / whole) * width)))
}
