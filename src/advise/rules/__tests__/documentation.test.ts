import { expect, it } from '@jest/globals'
import { adviceOn, file } from '../../__tests__/advice-on.ts'

const DOCUMENTS = [
  file('usr/share/locale/de/LC_MESSAGES/nano.mo', 40),
  file('usr/share/doc/nano/NEWS.gz', 30),
  file('usr/share/doc/nano/copyright', 20),
  file('usr/share/nano/c.nanorc', 10),
]
const REASON = 'manuals and translations of packages are in the image'

const installed = (instruction: string): string[] =>
  adviceOn({ lines: [{ instruction }], layers: [{ line: 0, files: DOCUMENTS }] })

it('dpkg leaves out manuals and translations where it is told to, and keeps licences', () => {
  expect(installed('RUN apt-get install -y nano')).toStrictEqual([
    `documentation, 70 kB, line 1: \`path-exclude=/usr/share/locale/*\`, \`path-exclude=/usr/share/doc/*\` and \`path-include=/usr/share/doc/*/copyright\` in \`/etc/dpkg/dpkg.cfg.d/excludes\` before this line | ${REASON}`,
  ])
})

it('dnf has an option for it', () => {
  expect(installed('RUN dnf install -y nano')).toStrictEqual([
    `documentation, 70 kB, line 1: \`--setopt=tsflags=nodocs\` | ${REASON}`,
  ])
})

it('documents that no package manager brought are somebody’s own', () => {
  expect(installed('RUN make install')).toStrictEqual([])
})

it('dpkg is told once for all lines that stand on the first, dnf in each', () => {
  const of = (command: string) =>
    adviceOn({
      lines: [{ instruction: `RUN ${command} nano` }, { instruction: `RUN ${command} git`, inputs: [0] }],
      layers: [0, 1].map(line => ({ line, files: [file(`usr/share/man/man1/${line}.gz`, 30)] })),
    }).map(text => text.replace(/:.*/, ''))
  expect(of('apt-get install -y')).toStrictEqual(['documentation, 60 kB, line 1'])
  expect(of('dnf install -y')).toStrictEqual(['documentation, 30 kB, line 1', 'documentation, 30 kB, line 2'])
})
