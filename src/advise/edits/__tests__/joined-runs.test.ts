import { describe, expect, it } from '@jest/globals'
import { file, patched, unmark } from './marked-dockerfile.ts'

describe('two RUN that become one', () => {
  const joined = (marked: string, maker = 1): readonly [string | undefined, string] => {
    const { before, after } = unmark(marked)
    const made = patched(before, lines => ({
      lines,
      layers: [
        { line: maker, files: [file('data/big', 100, { hidden: { by: 1, why: 'deleted' } })] },
        { line: maker + 1, files: [] },
      ],
    }))
    return [made, after]
  }

  it('keeps the comments in between', () => {
    const [made, after] = joined(
      'FROM a\nRUN curl x > /data/big« \\»\n# gone again\n‹RUN›«    &&» rm /data/big\nCMD x\n',
    )
    expect(made).toBe(after)
  })

  it('is made of lines that do more than to delete, where both may run in one shell', () => {
    const [made, after] = joined(
      'FROM a\nRUN curl x > /data/big« \\»\n‹RUN›«    &&» use /data/big && rm /data/big\n',
    )
    expect(made).toBe(after)
    for (const [first, second] of [
      ['cd /data && curl x > big', 'use /data/big && rm /data/big'],
      ['curl x > /data/big', 'use /data/big && rm /data/big || true'],
    ])
      expect(joined(`FROM a\nRUN ${first}\nRUN ${second}\n`)[0]).toBeUndefined()
  })

  it('leaves them where something stands in between, has flags, or would run after a failure', () => {
    for (const second of [
      'ENV A=1\nRUN rm /data/big',
      'RUN --network=none rm /data/big',
      'RUN rm /data/big; rm /x',
    ])
      expect(joined(`FROM a\nRUN curl x > /data/big\n${second}\n`)[0]).toBeUndefined()
  })
})
