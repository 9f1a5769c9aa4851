import { describe, expect, it } from '@jest/globals'
import { file, patched, unmark } from './marked-dockerfile.ts'

describe('owner and mode', () => {
  /** A COPY of some files, all of which the last line changes. */
  const owned = (marked: string, ...paths: readonly string[]): readonly [string | undefined, string] => {
    const { before, after } = unmark(marked)
    const made = patched(before, lines => {
      const copy = lines.findIndex(({ instruction = '' }) => /^(?:COPY|RUN make)/.test(instruction))
      const hidden = { by: 1, why: 'metadata' as const }
      return {
        lines,
        layers: [
          { line: copy, files: paths.map(path => file(path, 100, { hidden })) },
          { line: lines.length - 1, files: paths.map(path => file(path, 100)) },
        ],
      }
    })
    return [made, after]
  }

  it('are those of the COPY already, and the later line stays', () => {
    for (const [marked, ...paths] of [
      [
        'FROM a\nWORKDIR /app\nCOPY« --chown=node:node» . .\nRUN chown -R node:node /app\n',
        'app/a',
        'app/b/c',
      ],
      [
        'FROM a\nWORKDIR /app\nCOPY« --chown=1000:0 --chmod=755» . .\nRUN chown -R 1000 . && chmod -R 755 .\n',
        'app/a',
      ],
      [
        'FROM a\nCOPY« --chmod=755» run /usr/local/bin/\nRUN chmod 755 /usr/local/bin/run\n',
        'usr/local/bin/run',
      ],
      ['FROM a\nCOPY« --chown=1:1» --link --from=b /x /srv/x\nRUN chown -R 1:1 /srv/x\n', 'srv/x/a'],
      ['FROM a\nRUN make data« \\»\n‹RUN›«    &&» chown -R node /srv\n', 'srv/a'],
    ] as const) {
      const [made, after] = owned(marked, ...paths)
      expect(made).toBe(after)
    }
  })

  it('stay as they are where other folders would get them, or the COPY has some', () => {
    for (const [text, ...paths] of [
      ['FROM a\nCOPY x /data/x\nRUN chown -R 1:1 /data/x\n', 'data/x/a'],
      ['FROM a\nWORKDIR /app\nCOPY . .\nRUN chown -R 1:1 /app/x\n', 'app/x/a'],
      ['FROM a\nCOPY --chown=2 x /srv/x\nRUN chown -R 1:1 /srv/x\n', 'srv/x/a'],
      ['FROM a\nCOPY --link x /srv/x\nRUN chown -R node:node /srv/x\n', 'srv/x/a'],
      ['FROM a\nCOPY x $HOME/x\nRUN chown -R 1:1 /srv/x\n', 'srv/x/a'],
    ] as const)
      expect(owned(text, ...paths)[0]).toBeUndefined()
  })
})
