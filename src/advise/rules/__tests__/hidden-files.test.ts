import { describe, expect, it } from '@jest/globals'
import type { Hidden } from '../../../model/file-record.ts'
import type { LineMeasurement } from '../../../model/measurement.ts'
import { adviceOn, file, onlyFix } from '../../__tests__/advice-on.ts'

const context = { readsContext: true }

/** A file of 50 kB that line 1 makes and line 2 hides. */
function hidden(
  maker: Partial<LineMeasurement> | string,
  hider: Partial<LineMeasurement> | string,
  why: Hidden['why'],
  path = 'srv/data',
): string[] {
  const lines = [maker, hider].map((each, at) => ({
    ...(typeof each === 'string' ? { instruction: each } : each),
    inputs: at === 0 ? [] : [0],
  }))
  const above = why === 'deleted' || why === 'opaque' ? [] : [file(path, 50)]
  const layers = [
    { line: 0, files: [file(path, 50, { hidden: { by: 1, why } })] },
    { line: 1, files: above },
  ]
  return adviceOn({ lines, layers })
}

describe('a file that a later line deletes', () => {
  const reason = 'line 2 deletes a file of this line, which still ships it'

  it('is deleted in the RUN that makes it, by the command that deletes it', () => {
    expect(hidden('RUN make data', 'RUN rm -f /srv/data', 'deleted')).toStrictEqual([
      `deleted-later, 50 kB, line 1: \`rm -f /srv/data\` in the RUN that creates the files | ${reason}`,
    ])
  })
  it('by a command that does more is deleted in the RUN that makes it', () => {
    expect(hidden('RUN make data', 'RUN make use && rm /srv/data', 'deleted')).toStrictEqual([
      `deleted-later, 50 kB, line 1: delete unneeded files in the RUN that creates them | ${reason}`,
    ])
  })
  it('after another line used it, is used where it is made', () => {
    const lines = ['RUN npm ci', 'RUN npm run build', 'RUN npm prune --omit=dev'].map((instruction, at) => ({
      instruction,
      inputs: at === 0 ? [] : [at - 1],
    }))
    const layers = [
      { line: 0, files: [file('app/node_modules/tsc', 50, { hidden: { by: 2, why: 'deleted' as const } })] },
      { line: 1 },
      { line: 2 },
    ]
    expect(adviceOn({ lines, layers })).toStrictEqual([
      'deleted-later, 50 kB, line 1: create, use and delete it in one RUN, or in a separate stage | line 3 deletes a file of this line, which still ships it',
    ])
  })
  it('and is a package list of apt, is deleted by the RUN that installs', () => {
    expect(
      hidden('RUN apt-get update', 'RUN rm -r /var/lib/apt/lists', 'deleted', 'var/lib/apt/lists/one'),
    ).toStrictEqual([
      `deleted-later, 50 kB, line 1: \`apt-get update\`, \`apt-get install\` and \`rm -rf /var/lib/apt/lists/*\` in one RUN | ${reason}`,
    ])
  })
  it('after it was copied from the build context is mounted', () => {
    expect(
      hidden({ instruction: 'COPY data /srv/', ...context }, 'RUN use && rm /srv/data', 'deleted'),
    ).toStrictEqual([
      `deleted-later, 50 kB, line 1: \`RUN --mount=type=bind\` instead of copying files that only the build uses | ${reason}`,
    ])
  })
  it('after ADD fetched it is fetched by the RUN that uses it', () => {
    expect(
      hidden({ instruction: 'ADD https://a.example/data /srv/', ...context }, 'RUN rm /srv/data', 'deleted'),
    ).toStrictEqual([`deleted-later, 50 kB, line 1: download, use and delete it in one RUN | ${reason}`])
  })
  it('with the directory around it is the same', () => {
    expect(hidden('RUN make data', 'RUN rm -r /srv && mkdir /srv', 'opaque')[0] ?? '').toMatch(
      /^deleted-later, 50 kB/,
    )
  })
  it('of the base image is nothing that the lines can take back', () => {
    const layers = [
      { files: [file('usr/share/a', 500, { hidden: { by: 1, why: 'deleted' as const } })] },
      { line: 0 },
    ]
    const base = { kind: 'known' as const, reference: 'debian', digest: null, layers: 1, standIn: null }
    expect(adviceOn({ base, lines: [{ instruction: 'RUN rm /usr/share/a' }], layers })).toStrictEqual([])
  })
  it('is told in an image whose lines are not known, without one', () => {
    const layers = [{ files: [file('a', 50, { hidden: { by: 1, why: 'deleted' as const } })] }, {}]
    expect(adviceOn({ base: { kind: 'unknown', reason: 'nobody said' }, layers })).toStrictEqual([
      'deleted-later, 50 kB: delete unneeded files in the RUN that creates them | a file of an earlier layer is deleted, but still shipped',
    ])
  })
})

describe('a file of which a later line changes owner, mode or times', () => {
  const copy = { instruction: 'COPY data /srv/', ...context }

  const told = (fix: string, what: string, line = 1): string =>
    `overwritten-later, 50 kB, line ${line}: ${fix} | line 2 changes only the ${what} of a file of this line, and ships it again`

  it('is copied with them', () => {
    expect(hidden(copy, 'RUN chown -R node:node /srv', 'metadata')).toStrictEqual([
      told('`COPY --chown=node:node`', 'owner'),
    ])
    expect(hidden(copy, 'RUN chown node /srv/data && chmod 755 "/srv/data"', 'metadata')).toStrictEqual([
      told('`COPY --chown=node:0 --chmod=755`', 'owner and mode'),
    ])
  })
  it('is made with them in one RUN', () => {
    expect(hidden('RUN make data', 'RUN chown -R node /srv', 'metadata')).toStrictEqual([
      told('`chown -R node /srv` in the RUN that creates the files', 'owner'),
    ])
  })
  it('is not told where no command says why, or it cannot be said of a COPY', () => {
    for (const [maker, hider] of [
      [copy, 'RUN touch /srv/data'],
      [copy, 'RUN chown -R $USER /srv'],
      [copy, 'RUN cd / && chown -R node srv'],
      [copy, 'RUN find /srv -exec chown node {} +'],
      [copy, 'RUN chmod -R g+w /srv'],
      [copy, 'RUN chmod 4755 /srv/data'],
      [copy, 'RUN chown node /srv'],
      [copy, { instruction: 'COPY --chown=node . .', ...context }],
      ['RUN make data', 'RUN ./build && chown -R node /srv'],
    ] as const)
      expect(hidden(maker, hider, 'metadata')).toStrictEqual([])
  })

  /** Line 2 copies, line 3 makes the users and changes the owner. */
  const later = (chown: string, ...kept: readonly string[]): string[] => {
    const lines = ['FROM a', 'COPY --from=tree /srv/venv /srv/venv', `RUN ${chown}`].map(
      (instruction, at) => ({ instruction, inputs: at === 0 ? [] : [at - 1] }),
    )
    const layers = [
      {},
      {
        line: 1,
        files: [
          file('srv/venv/lib/a.so', 50, { hidden: { by: 2, why: 'metadata' as const } }),
          ...kept.map(path => file(path, 50)),
        ],
      },
      {
        line: 2,
        files: [file('srv/venv/lib/a.so', 50), file('etc/passwd', 1), file('etc/group', 1)],
      },
    ]
    return adviceOn({ lines, layers }).map(onlyFix)
  }
  it('has an owner that is there when it is copied, or its number', () => {
    expect(later('adduser -S shop -G shop && chown -R shop:shop /srv/venv')).toStrictEqual([
      'create the user before this line, then `COPY --chown=shop:shop`',
    ])
    expect(
      later('groupadd -g 991 shop; useradd -u 990 -g shop -M shop; chown -R shop:shop /srv/venv'),
    ).toStrictEqual(['`COPY --chown=990:991`'])
    expect(later('useradd shop && chown -R 1000:0 /srv/venv')).toStrictEqual(['`COPY --chown=1000:0`'])
  })
  it('is copied on its own, where others keep their owner', () => {
    expect(later('chown -R 1000:0 /srv/venv/lib', 'srv/venv/bin/app')).toStrictEqual([
      '`COPY --chown=1000:0` of `/srv/venv/lib/a.so` alone, left out of line 2',
    ])
  })
  it('because npm wrote the lock file anew, is left alone by npm ci', () => {
    expect(hidden(copy, 'RUN npm install', 'metadata', 'app/package-lock.json')).toStrictEqual([
      'copied-again, 50 kB, line 1: `npm ci` in line 2, which does not rewrite the lock file | line 2 ships a file of this line again, with a different owner, mode or time only',
    ])
    const owned = 'RUN npm install && chown node package-lock.json'
    expect(hidden(copy, owned, 'metadata', 'app/package-lock.json')).toStrictEqual([])
  })
})

describe('a file that a later line writes anew', () => {
  const reason = 'line 2 overwrites a file of this line, and both versions ship'

  it('is written once', () => {
    expect(hidden('RUN make data', 'RUN make data again', 'overwritten')).toStrictEqual([
      `overwritten-later, 50 kB, line 1: write each file in one line only: this one or line 2 | ${reason}`,
    ])
  })
  it('and is the list of what is installed, makes one of two installs', () => {
    expect(
      hidden('RUN apt-get install a', 'RUN apt-get install b', 'overwritten', 'var/lib/dpkg/status'),
    ).toStrictEqual([
      `overwritten-later, 50 kB, line 1: install the packages of this line and of line 2 in one RUN | ${reason}`,
    ])
  })
  it('by what should not be in the build context, shows again without that, and is not counted', () => {
    const lines = [{ instruction: 'RUN npm ci' }, { instruction: 'COPY . .', ...context, inputs: [0] }]
    const layers = [
      { line: 0, files: [file('app/node_modules/ms/i.js', 50, { hidden: { by: 1, why: 'overwritten' } })] },
      { line: 1, files: [file('app/node_modules/ms/i.js', 60)] },
    ]
    expect(adviceOn({ lines, layers })).toStrictEqual([
      'context-clutter, 60 kB, line 2: `**/node_modules` in `.dockerignore` | a file of the build context that the running image does not need',
    ])
  })
})
