import { describe, expect, it } from '@jest/globals'
import { applyEdits, type TextEdit } from '../apply-edits.ts'
import { at } from './insertion.ts'

/** What comes of edits, whichever was found first. */
function bothWays(text: string, edits: readonly TextEdit[]): (string | null)[] {
  return [...new Set([applyEdits(text, edits), applyEdits(text, edits.toReversed())])]
}

describe('edits at one place', () => {
  it('go on with a command before they begin another one', () => {
    expect(bothWays('RUN npm ci\n', [at(10, ' && rm -rf /root/.npm'), at(10, ' --omit=dev')])).toStrictEqual([
      'RUN npm ci --omit=dev && rm -rf /root/.npm\n',
    ])
  })

  it('end a stage before they begin another one', () => {
    const stage = 'RUN npm prune --omit=dev\n\nFROM node:22-alpine\n'
    expect(bothWays('RUN npm ci\nCMD ["node"]\n', [at(11, stage), at(11, 'COPY . .\n')])).toStrictEqual([
      `RUN npm ci\nCOPY . .\n${stage}CMD ["node"]\n`,
    ])
  })

  it('end the last line before they add lines, where the text ends without a newline', () => {
    const edits = [
      at(10, '\n\nFROM scratch'),
      at(10, '\nCOPY . .'),
      at(10, ' \\\n  && rm a'),
      at(10, ' --quiet'),
    ]
    expect(bothWays('RUN npm ci', edits)).toStrictEqual([
      'RUN npm ci --quiet \\\n  && rm a\nCOPY . .\n\nFROM scratch',
    ])
  })

  it('stand before what is exchanged from there on', () => {
    expect(bothWays('a\nb\n', [{ start: 2, end: 3, text: 'c' }, at(2, 'FROM d\n')])).toStrictEqual([
      'a\nFROM d\nc\n',
    ])
  })

  it('count once where they are the same', () => {
    expect(applyEdits('a', [at(1, 'b'), at(1, 'b')])).toBe('ab')
  })
})
