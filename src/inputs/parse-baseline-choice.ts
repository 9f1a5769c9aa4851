import type { BaselineChoice } from '../model/baseline-choice.ts'

const CHOICES: Readonly<Record<string, BaselineChoice>> = {
  none: { kind: 'none' },
  auto: { kind: 'commit', source: 'any' },
  stored: { kind: 'commit', source: 'stored' },
  registry: { kind: 'commit', source: 'registry' },
  rebuild: { kind: 'commit', source: 'rebuilt' },
}

/** Reads the input `baseline`, or the option of that name. A file of such a name is meant by `./auto`. */
export function parseBaselineChoice(text: string): BaselineChoice {
  return (Object.hasOwn(CHOICES, text) ? CHOICES[text] : undefined) ?? { kind: 'named', location: text }
}
