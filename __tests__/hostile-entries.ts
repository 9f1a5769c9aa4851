/**
 * Entries of a history by what is in them: expressions with two places to try, for each place, take minutes over them.
 *
 * @param length characters that each has, about.
 */
export function hostileEntries(length: number): Readonly<Record<string, string>> {
  return {
    blanks: ' '.repeat(length),
    'blanks before the mark': `RUN ${' '.repeat(length)}# buildki`,
    'paths where a shell may stand': `RUN |1 ${'A=b /a'.repeat(length / 6)}`,
    'paths and nothing else': `|1 ${' /a'.repeat(length / 3)}`,
    'options that end in nothing': `|1 ${' /a -'.repeat(length / 5)}`,
    digits: `RUN |${'1'.repeat(length)}`,
    'the shell again and again': 'RUN /bin/sh -c '.repeat(length / 15),
    'line ends': `RUN |1 ${'\n'.repeat(length)}`,
  }
}
