/**
 * What to write behind a name that several things share: of what is known of each, the least that tells them apart, the first that does
 * first. Where nothing does, their texts are the same.
 *
 * @param aspects of each thing, the same number of texts in the same order; '' where there is nothing to say.
 */
export function distinguishingTexts(aspects: readonly (readonly string[])[]): string[] {
  const chosen: number[] = []
  const textOf = (columns: readonly number[]) =>
    aspects.map(each =>
      columns
        .map(column => each[column] ?? '')
        .filter(text => text !== '')
        .join(', '),
    )
  for (const column of (aspects[0] ?? []).keys()) {
    const before = new Set(textOf(chosen)).size
    if (before === aspects.length) break
    if (new Set(textOf([...chosen, column])).size > before) chosen.push(column)
  }
  return textOf(chosen)
}
