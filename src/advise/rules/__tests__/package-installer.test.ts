import { describe, expect, it } from '@jest/globals'
import { buildPlatform, type FileSpec, type PlatformSpec } from '../../../../test-kit/measurement-builder.ts'
import { makePatch } from '../../../edit/make-patch.ts'
import { adviceOn, file } from '../../__tests__/advice-on.ts'
import { advise } from '../../advise.ts'
import { contextWith, measuredLines, sourcesOf, unmark } from '../../edits/__tests__/marked-dockerfile.ts'
import { packageInstaller } from '../package-installer.ts'

const UV: FileSpec = { path: 'bin/uv', compressed: 18_000_000, unpacked: 50_000_000 }
const UVX: FileSpec = { path: 'bin/uvx', compressed: 100_000, unpacked: 300_000 }

interface More {
  /** Files of the build context, copied to `/app`. */
  readonly context?: Readonly<Record<string, string>>
  readonly files?: readonly FileSpec[]
  readonly command?: readonly string[]
}

/** The Dockerfile after the advice; undefined where there is none that is certain. */
function after(
  dockerfile: string,
  { files = [UV], command = ['python', 'app.py'], context = {} }: More = {},
): string | undefined {
  const lines = measuredLines(dockerfile)
  const sources = sourcesOf(dockerfile)
  const line = lines.findIndex(({ instruction = '' }) => instruction.startsWith('COPY --from'))
  const copied = lines.findIndex(({ instruction = '' }) => instruction.startsWith('COPY . '))
  const own = Object.keys(context).map(name => ({ path: `app/${name}`, unpacked: 9 }))
  const image = buildPlatform({
    lines: lines.map((each, index) => ({ ...each, inputs: index === 0 ? [] : [index - 1] })),
    layers: [
      { line, files },
      { line: copied, files: own },
    ],
    command,
  })
  const [advice] = advise(image, { bases: [], sources, ...contextWith(context) }, [packageInstaller])
  return advice?.edits === undefined ? undefined : makePatch([advice.edits], sources).files[0]?.after
}

const START = 'CMD ["python", "app.py"]\n'

describe('a program that only installs', () => {
  it('is mounted in each line that installs', () => {
    const mount = '« --mount=from=ghcr.io/astral-sh/uv:0.5,source=/uv,target=/bin/uv»'
    const marked = `FROM python:3.13-slim
‹COPY --from=ghcr.io/astral-sh/uv:0.5 /uv /bin/
›WORKDIR /app
RUN${mount} --mount=type=cache,target=/root/.cache/uv uv sync --no-install-project
COPY . .
RUN${mount} uv sync
RUN python -m compileall .
${START}`
    expect(after(unmark(marked).before)).toBe(unmark(marked).after)
  })

  it('is mounted with all that was copied with it', () => {
    const marked = `FROM a
‹COPY --from=uv /uv /uvx /bin/
›RUN« --mount=from=uv,source=/uv,target=/bin/uv --mount=from=uv,source=/uvx,target=/bin/uvx» uv sync
${START}`
    expect(after(unmark(marked).before, { files: [UV, UVX] })).toBe(unmark(marked).after)
  })

  it('is mounted where the script that a container starts with does not call it', () => {
    const text = 'FROM a\nCOPY --from=uv /uv /bin/uv\nRUN uv sync\nCOPY . /app\n'
    const more: More = { context: { 'start.sh': 'exec python app.py\n' }, command: ['/app/start.sh'] }
    expect(after(text, more)).toMatch(/^RUN --mount=from=uv,source=\/uv,target=\/bin\/uv uv sync$/m)
  })

  it.each<readonly [string, string, More?]>([
    [
      'a container starts it',
      'COPY --from=uv /uv /bin/uv\nRUN uv sync\n',
      { command: ['uv', 'run', 'app.py'] },
    ],
    ['a shell may start it', 'COPY --from=uv /uv /bin/uv\nRUN uv sync\n', { command: ['bash'] }],
    [
      'its health is asked for with it',
      'COPY --from=uv /uv /bin/uv\nRUN uv sync\nHEALTHCHECK CMD uv run ok.py\n',
    ],
    [
      'a source starts it',
      'COPY --from=uv /uv /bin/uv\nRUN uv sync\nCOPY . /app\n',
      { context: { 'app.py': 'import subprocess\nsubprocess.run(["uv", "pip", "list"])\n' } },
    ],
    [
      'a source may start it',
      'COPY --from=uv /uv /bin/uv\nRUN uv sync\nCOPY . /app\n',
      { context: { 'app.py': 'import subprocess\nsubprocess.run(command)\n' } },
    ],
    [
      'the script starts it that a container starts with',
      'COPY --from=uv /uv /bin/uv\nRUN uv sync\nCOPY . /app\n',
      { context: { 'start.sh': 'exec uv run app.py\n' }, command: ['/app/start.sh'] },
    ],
    ['no line installs with it', 'COPY --from=uv /uv /bin/uv\nRUN pip install a\n'],
    ['a line may call it unseen', 'COPY --from=uv /uv /bin/uv\nRUN uv sync\nRUN make assets\n'],
    ['more was copied', 'COPY --from=uv /uv /tools /bin/\nRUN uv sync\n'],
    ['it was changed on the way', 'COPY --from=uv --chmod=755 /uv /bin/uv\nRUN uv sync\n'],
    ['it comes from the build context', 'COPY uv /bin/uv\nRUN uv sync\n'],
  ])('stays where %s', (_, text, more = {}) => {
    expect(after(`FROM a\n${text}${START}`, more)).toBeUndefined()
  })
})

describe('Poetry, which pip installed', () => {
  const site = 'usr/local/lib/python3.13/site-packages'
  const spec: PlatformSpec = {
    lines: [
      { instruction: 'RUN pip install --no-cache-dir poetry==1.8.5' },
      { instruction: 'RUN poetry install', inputs: [0] },
    ],
    packages: {
      poetry: { ecosystem: 'python', requires: [1, 2] },
      requests: { ecosystem: 'python' },
      cleo: { ecosystem: 'python' },
      flask: { ecosystem: 'python' },
    },
    layers: [
      {
        line: 0,
        files: ['poetry', 'requests', 'cleo'].map(name =>
          file(`${site}/${name}/a.py`, 100, { package: name }),
        ),
      },
      { line: 1, files: [file(`${site}/flask/a.py`, 100, { package: 'flask' })] },
    ],
  }
  const said = (more: Partial<PlatformSpec>, files: Readonly<Record<string, string>> = {}): string[] =>
    adviceOn({ command: ['python', 'app.py'], ...spec, ...more }, contextWith(files))

  it('is for a stage of its own, with what nothing else needs', () => {
    expect(said({})).toStrictEqual([
      'package-installer, 300 kB, line 1: install with `poetry` in a stage of its own, and `COPY --from` what it installs | `poetry` only installs, and no container starts it',
    ])
  })

  it('leaves what the project names, and what other packages need', () => {
    expect(said({}, { 'pyproject.toml': 'requests = "2"' })[0]).toMatch(/200 kB/)
    const packages = { ...spec.packages, flask: { ecosystem: 'python' as const, requires: [1] } }
    expect(said({ packages })[0]).toMatch(/200 kB/)
  })

  it('stays where a container starts with it', () => {
    expect(said({ command: ['poetry', 'run', 'flask'] })).toStrictEqual([])
  })
})
