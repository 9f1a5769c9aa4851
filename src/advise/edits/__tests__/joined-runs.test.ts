import { describe, expect, it } from '@jest/globals'
import type { Hidden } from '../../../model/file-record.ts'
import { file, patched, unmark } from './marked-dockerfile.ts'

describe('two RUN that become one', () => {
  const joined = (
    marked: string,
    maker = 1,
    why: Hidden['why'] = 'deleted',
  ): readonly [string | undefined, string] => {
    const { before, after } = unmark(marked)
    const made = patched(before, lines => ({
      lines,
      layers: [
        { line: maker, files: [file('data/big', 100, { hidden: { by: 1, why } })] },
        { line: maker + 1, files: why === 'deleted' ? [] : [file('data/big', 100)] },
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

  it('leaves a command that deletes where the first one goes elsewhere, or it would hide that one failed', () => {
    const second = (first: string, deletes: string) =>
      joined(`FROM a\nWORKDIR /data\nRUN ${first}\nRUN ${deletes}\n`, 2)[0]
    for (const deletes of ['rm big', 'rm /tmp/x ../data/big', 'find . -name big -delete', 'rm -r $DATA/big'])
      expect(second('curl x > big && cd /srv && use', deletes)).toBeUndefined()
    expect(second('curl x > big', 'rm /data/big & true')).toBeUndefined()
    expect(second('curl x > big && cd /srv && use', 'rm -f /data/big')).toMatch(/use \\\n {4}&& rm -f/)
    expect(second('curl x > big && use', 'rm big')).toMatch(/use \\\n {4}&& rm big/)
  })

  it('leaves a command that changes the owner where the first one goes elsewhere, or it would hide that one failed', () => {
    const second = (first: string, owns: string) =>
      joined(`FROM a\nWORKDIR /data\nRUN ${first}\nRUN ${owns}\n`, 2, 'metadata')[0]
    expect(second('curl x > big && cd /srv && use', 'chown node big')).toBeUndefined()
    expect(second('curl x > big', 'chown node /data/big || true')).toBeUndefined()
    expect(second('curl x > big && cd /srv && use', 'chown node:node /data/big')).toMatch(/&& chown node:/)
    expect(second('curl x > big', 'chown node big')).toMatch(/&& chown node big/)
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
