import { describe, expect, it } from '@jest/globals'
import { buildPlatform, type FileSpec } from '../../../../test-kit/measurement-builder.ts'
import { makePatch } from '../../../edit/make-patch.ts'
import { advise } from '../../advise.ts'
import { duplicateFiles } from '../../rules/duplicate-files.ts'
import { contextWith, file, measuredLines, sourcesOf } from './marked-dockerfile.ts'

interface Twice {
  readonly dockerfile: string
  /** What each instruction left, by the start of its text. */
  readonly made: Readonly<Record<string, readonly FileSpec[]>>
  /** Of the build context: sources, and all else that is text. */
  readonly context: Readonly<Record<string, string>>
  readonly command?: readonly string[]
}

const chart = (path: string) => file(path, 100, { content: 'a chart' })
const charts = (folder: string) =>
  ['a', 'b'].map(name => file(`${folder}/${name}.bin`, 100, { content: name }))
const source = (path: string) => file(path, 1)

const DOCKERFILE = [
  'FROM node',
  'WORKDIR /app',
  'COPY server.js ./',
  'COPY charts ./charts',
  'COPY charts ./pictures',
  'CMD ["node", "server.js"]',
  '',
].join('\n')

const TWO_FOLDERS: Twice = {
  dockerfile: DOCKERFILE,
  made: {
    'COPY server.js': [source('app/server.js')],
    'COPY charts ./charts': [chart('app/charts/a.bin')],
    'COPY charts ./pictures': [chart('app/pictures/a.bin')],
  },
  context: { 'server.js': "readFileSync('charts/a.bin')\n" },
}

/** The files after the one change that is certain; null where it is a hint. */
function leftOutOf({ dockerfile, made, context, command = ['node', 'server.js'] }: Twice) {
  const lines = measuredLines(dockerfile)
  const layers = Object.entries(made).map(([start, files]) => ({
    files,
    line: lines.findIndex(({ instruction = '' }) => instruction.startsWith(start)),
  }))
  const sources = sourcesOf(dockerfile)
  const image = buildPlatform({ lines, layers, command })
  const [advice] = advise(image, { bases: [], sources, ...contextWith(context) }, [duplicateFiles])
  const patch = makePatch([advice?.edits ?? []], sources)
  expect(advice).toBeDefined()
  return advice?.edits == null
    ? null
    : Object.fromEntries(patch.files.map(({ file: name, after }) => [name, after]))
}

describe('of two copies of the build context', () => {
  it('the line goes whose folder nothing names, where the sources name the other', () => {
    expect(leftOutOf(TWO_FOLDERS)).toStrictEqual({
      Dockerfile: DOCKERFILE.replace('COPY charts ./pictures\n', ''),
    })
  })
  it('the earlier one goes, where the sources name the later', () => {
    const dockerfile = DOCKERFILE.replace('COPY charts ./charts', 'COPY charts ./plots')
    const { 'COPY server.js': server = [], 'COPY charts ./pictures': pictures = [] } = TWO_FOLDERS.made
    const made = {
      'COPY server.js': server,
      'COPY charts ./plots': [chart('app/plots/a.bin')],
      'COPY charts ./pictures': pictures,
    }
    expect(
      leftOutOf({ dockerfile, made, context: { 'server.js': "readFileSync('pictures/a.bin')\n" } }),
    ).toStrictEqual({ Dockerfile: dockerfile.replace('COPY charts ./plots\n', '') })
  })
  it('a folder of the context goes into the .dockerignore, where one line brings both', () => {
    const dockerfile = 'FROM python\nWORKDIR /srv\nCOPY . .\nCMD ["python", "main.py"]\n'
    const twice = {
      dockerfile,
      made: {
        COPY: [source('srv/main.py'), ...['srv/readings', 'srv/snapshot/readings'].flatMap(charts)],
      },
      context: { 'main.py': 'open("readings/a.bin")\n', Dockerfile: '# made: snapshot' },
      command: ['python', 'main.py'],
    }
    expect(leftOutOf(twice)).toStrictEqual({ '.dockerignore': 'snapshot/readings\n' })
    expect(leftOutOf({ ...twice, dockerfile: dockerfile.replace('CMD', 'COPY snapshot /x\nCMD') })).toBeNull()
  })
})

describe('neither copy goes where either may be read', () => {
  const isHint = (sources: Readonly<Record<string, string>>, more: Partial<Twice> = {}): boolean =>
    leftOutOf({ ...TWO_FOLDERS, ...more, context: { ...TWO_FOLDERS.context, ...sources } }) === null

  it.each([
    ['names both', "readFileSync('charts/a.bin') + readFileSync('pictures/b.bin')"],
    ['names neither', "readFileSync('a.bin')"],
    ['reads what a variable says', "readFileSync('charts/a.bin'); readFileSync(name, 'utf8')"],
    ['reads what a request says', 'sendFile(`${root}/charts`)'],
    ['serves all of its folder', "app.use('/charts', express.static(__dirname))"],
    ['asks the environment', "readFileSync(join('charts', process.env.NAME))"],
  ])('because the program %s', (_, text) => {
    expect(isHint({ 'server.js': text })).toBe(true)
  })
  it('because a page, settings or tests of the context name it', () => {
    expect(isHint({})).toBe(false)
    for (const name of ['index.html', 'settings.json', 'test/a.test.js']) {
      const dockerfile = DOCKERFILE.replace('COPY server.js ./', `COPY server.js ${name} ./`)
      expect(isHint({ [name]: '"/pictures/a.bin"' }, { dockerfile })).toBe(true)
    }
  })
  it('because an instruction names it, or runs what may', () => {
    for (const more of [
      'ENV DATA=/app/pictures',
      'RUN ls pictures',
      'RUN node build.js',
      'HEALTHCHECK CMD cat pictures/a.bin',
    ])
      expect(isHint({}, { dockerfile: DOCKERFILE.replace('CMD', `${more}\nCMD`) })).toBe(true)
    expect(isHint({}, { dockerfile: DOCKERFILE.replace('COPY server', 'RUN npm ci\nCOPY server') })).toBe(
      false,
    )
  })
  it('because another program starts than the sources', () => {
    for (const command of [
      ['nginx', '-g', 'daemon off;'],
      ['npx', 'serve', '.'],
      ['sh'],
      ['python', '-m', 'http.server'],
    ])
      expect(isHint({}, { command })).toBe(true)
  })
  /** What it is copied to by the last line, and what comes with it. */
  const lastTo = (destination: string, ...files: readonly FileSpec[]): Partial<Twice> => {
    const { 'COPY charts ./pictures': _, ...others } = TWO_FOLDERS.made
    const instruction = `COPY charts ./${destination}`
    const copied = [chart(`app/${destination}/a.bin`), ...files]
    return {
      dockerfile: DOCKERFILE.replace('COPY charts ./pictures', instruction),
      made: { ...others, [instruction]: copied },
    }
  }
  it('because frameworks look for a folder of that name', () => {
    expect(isHint({}, lastTo('drawings'))).toBe(false)
    expect(isHint({}, lastTo('public'))).toBe(true)
  })
  it('because the line brings more', () => {
    expect(isHint({}, lastTo('drawings', file('app/drawings/b.bin', 50)))).toBe(true)
  })
  it('because it is at a third place', () => {
    const dockerfile = DOCKERFILE.replace('CMD', 'COPY charts ./more\nCMD')
    expect(
      isHint(
        {},
        { dockerfile, made: { ...TWO_FOLDERS.made, 'COPY charts ./more': [chart('app/more/a.bin')] } },
      ),
    ).toBe(true)
  })
})
