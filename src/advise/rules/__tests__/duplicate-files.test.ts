import { describe, expect, it } from '@jest/globals'
import type { FileSpec } from '../../../../test-kit/measurement-builder.ts'
import { adviceOn, file } from '../../__tests__/advice-on.ts'

const copies = (...files: readonly FileSpec[]): string[] =>
  adviceOn({ lines: [{ instruction: 'RUN make' }], layers: [{ line: 0, files }] })

const two = (path: string, more: Partial<FileSpec> = {}) => file(path, 50, { content: 'two', ...more })
const one = (path: string, more: Partial<FileSpec> = {}) =>
  file(path, 50, { content: 'one', unpacked: 90_000, ...more })

describe('the same content at several places', () => {
  it('is kept once: all but the first are counted, and told as one', () => {
    expect(copies(two('app/a'), two('srv/a'), two('opt/x/a'))).toStrictEqual([
      'duplicate-files, 100 kB, line 1: keep `/app/a`, and link the others to it in the same RUN | 2 files are copies: the same content is at `/app/a`, `/srv/a` and `/opt/x/a`',
    ])
  })
  it('at many places is told of the first of them', () => {
    const files = ['arm', 'bsd', 'mips', 'ppc', 'x86'].map(name => two(`include/${name}/asm/ssl.h`))
    expect(copies(...files)).toStrictEqual([
      'duplicate-files, 200 kB, line 1: keep `/include/arm/asm/ssl.h`, and link the others to it in the same RUN | 4 files are copies: the same content is at `/include/arm/asm/ssl.h`, `/include/bsd/asm/ssl.h`, `/include/mips/asm/ssl.h` and 2 more places',
    ])
    const copied = adviceOn({ lines: [{ instruction: 'COPY . /' }], layers: [{ line: 0, files }] })
    expect(copied.join()).toMatch(
      /: leave all others out of this line, and use `\/include\/arm\/asm\/ssl\.h` \|/,
    )
  })
  it('is told as one directory, where it is one', () => {
    const files = ['app', 'srv'].flatMap(root => [
      one(`${root}/node_modules/a/i.js`),
      two(`${root}/node_modules/b/i.js`),
    ])
    expect(copies(...files)).toStrictEqual([
      'duplicate-files, 100 kB, line 1: keep one, and link the other to it in the same RUN: `rm -rf /srv/node_modules && ln -s /app/node_modules /srv/node_modules` | 2 files with the same content at `/app/node_modules` and `/srv/node_modules`',
    ])
  })
  it('below 100 kB unpacked is not worth a link', () => {
    expect(copies(one('app/a'), one('srv/a'))).toStrictEqual([])
  })
  it('by hard links takes no bytes', () => {
    expect(copies(two('app/a', { links: 1 }), two('srv/a', { links: 1 }))).toStrictEqual([])
  })
  it('in packages is where it has to be', () => {
    const [a, b] = ['app/node_modules/a/node_modules/c/i.js', 'app/node_modules/b/node_modules/c/i.js']
    expect(copies(two(a, { package: 'c@1.0.0' }), two(b, { package: 'c@1.0.0' }))).toStrictEqual([])
  })
  it('in packages of one tree is where what loads it asks for it', () => {
    const moment = ['app/node_modules/moment/dist/locale/a.js', 'app/node_modules/moment/src/locale/a.js']
    expect(copies(...moment.map(path => two(path, { package: 'moment@2' })))).toStrictEqual([])
    const store = ['a@1_b@1', 'a@1_b@2'].map(name => `app/node_modules/.pnpm/${name}/node_modules/a/i.js`)
    expect(copies(...store.map((path, at) => two(path, { package: `a@1.0.${at}` })))).toStrictEqual([])
  })
  it('is told of trees that pnpm made and a line copied, and of files whose links a COPY parted', () => {
    const trees = ['app', 'web'].map(root => `${root}/node_modules/.pnpm/a@1/node_modules/a/i.js`)
    expect(copies(...trees.map((path, at) => two(path, { package: `a@1.0.${at}` })))).toHaveLength(1)
    const parted = adviceOn({
      lines: [{ instruction: 'COPY --from=build /app /app' }, { instruction: 'COPY --from=build /web /web' }],
      layers: [
        { line: 0, files: [two('app/a', { links: 1 })] },
        { line: 1, files: [two('web/a')] },
      ],
    })
    expect(parted).toStrictEqual([
      'duplicate-files, 50 kB, line 2: leave `/web/a` out of this line, and use `/app/a` | the same file at `/app/a` and `/web/a`',
    ])
  })
  it('is told of libraries of Java, each of which is a package of its own', () => {
    const jars = ['app/lib/guava.jar', 'opt/tool/lib/guava.jar'].map(path => two(path, { package: path }))
    const java = Object.fromEntries(
      jars.map(({ path }) => [path, { ecosystem: 'java' as const, name: 'guava' }]),
    )
    const lines = [{ instruction: 'RUN ./gradlew installDist' }]
    expect(adviceOn({ lines, packages: java, layers: [{ line: 0, files: jars }] })).toHaveLength(1)
  })
})
