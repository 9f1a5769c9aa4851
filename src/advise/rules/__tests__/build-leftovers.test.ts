import { describe, expect, it } from '@jest/globals'
import { buildPlatform, type FileSpec } from '../../../../test-kit/measurement-builder.ts'
import { makePatch } from '../../../edit/make-patch.ts'
import { adviceOn, file } from '../../__tests__/advice-on.ts'
import { advise } from '../../advise.ts'
import { contextWith, measuredLines, sourcesOf, unmark } from '../../edits/__tests__/marked-dockerfile.ts'
import { buildLeftovers } from '../build-leftovers.ts'

const made = (files: readonly FileSpec[], instruction = 'RUN npm run build'): string[] =>
  adviceOn({
    lines: [{ instruction, readsContext: instruction.startsWith('COPY') }],
    layers: [{ line: 0, files }],
  })

describe('what is left of compiling', () => {
  it('is source maps beside what they are of', () => {
    const files = [
      file('app/dist/a.js', 10),
      file('app/dist/a.js.map', 50),
      file('app/dist/sub/b.css', 10),
      file('app/dist/sub/b.css.map', 20),
    ]
    expect(made(files)).toStrictEqual([
      "build-leftovers, 70 kB, line 1: `find /app/dist -name '*.map' -exec rm {} +` in the same RUN, unless you need them for stack traces | 2 source maps are in the image",
    ])
  })
  it('is not any file of that name', () => {
    expect(made([file('app/world.map', 50)])).toStrictEqual([])
  })
  it('stays out of the context, if it comes from there', () => {
    expect(made([file('a/b.js', 10), file('a/b.js.map', 50)], 'COPY . .')[0] ?? '').toMatch(
      /: `\*\*\/\*\.map` in `\.dockerignore` \|/,
    )
  })
  it('is what cargo and node-gyp keep for the next build', () => {
    const files = [
      file('app/target/release/deps/liba.rlib', 50),
      file('app/node_modules/b/build/Release/obj.target/b.o', 50),
      file('app/node_modules/b/build/Release/b.node', 50),
    ]
    expect(made(files, 'RUN cargo build --release && npm ci')).toStrictEqual([
      'build-leftovers, 100 kB, line 1: build in a separate stage, then `COPY --from` only what runs | 2 object files are in the image',
    ])
  })
  it('is not a file that has another name, under which it stays', () => {
    expect(
      made([file('app/target/release/deps/app-1f2e', 50, { links: 1 })], 'RUN cargo build'),
    ).toStrictEqual([])
  })
  it('is sources beside what was compiled of them', () => {
    const files = [file('app/src/a.ts', 50), file('app/src/b.ts', 50), file('app/dist/a.js', 50)]
    expect(made(files)).toStrictEqual([
      'build-leftovers, 50 kB, line 1: build in a separate stage, then `COPY --from` only what runs | sources are in the image beside their compiled output',
    ])
  })
})

describe('what a command leaves behind', () => {
  const REASON = 'in the image'
  const left = (
    files: readonly FileSpec[],
    instruction = 'RUN ./setup.sh',
    ...later: readonly string[]
  ): string[] =>
    adviceOn({
      lines: [instruction, ...later].map((each, at) => ({
        instruction: each,
        inputs: at === 0 ? [] : [at - 1],
      })),
      layers: [{ line: 0, files }],
    })

  it('is temporary files, logs, and the history of what was cloned', () => {
    expect(
      left([
        file('tmp/build/a', 50),
        file('tmp/build/b/c', 50),
        file('var/tmp/d', 20),
        file('var/log/apt/term.log', 30),
        file('opt/x/config.log', 15),
        file('src/app/.git/objects/pack/p', 90),
        file('src/app/main.c', 90),
      ]),
    ).toStrictEqual([
      `build-leftovers, 120 kB, line 1: \`rm -rf /tmp/build /var/tmp/d\` in the same RUN | 3 temporary files are ${REASON}`,
      'build-leftovers, 90 kB, line 1: `rm -rf /src/app/.git` in the same RUN | the history of a repository is in the image',
      `build-leftovers, 45 kB, line 1: \`rm -rf /var/log/apt/term.log /opt/x/config.log\` in the same RUN | 2 logs are ${REASON}`,
    ])
  })

  it('is not what a later line uses, what came with the context, or what a package has', () => {
    expect(left([file('tmp/a', 50)], 'RUN curl x > /tmp/a', 'RUN install /tmp/a /usr/bin')[0]).toContain(
      'in the line that uses them last',
    )
    expect(left([file('src/.git/a', 50)], 'RUN git clone x', 'RUN git describe')[0]).toContain(
      'in the line that uses them last',
    )
    expect(left([file('app/a.log', 50, { package: 'a@1.0.0' })])).toStrictEqual([])
    expect(made([file('tmp/a', 50)], 'COPY . .')).toStrictEqual([])
  })

  it('is byte code that only an option reads, tests inside packages, and pip in an environment', () => {
    const site = 'opt/venv/lib/python3.13/site-packages'
    const files = [
      file(`${site}/a/__pycache__/b.cpython-313.opt-1.pyc`, 40),
      file(`${site}/a/__pycache__/b.cpython-313.pyc`, 40),
      file(`${site}/numpy/core/tests/test_a.py`, 60),
      file(`${site}/pip/_internal/a.py`, 50),
    ]
    const all = left(files).map(text => text.replace(/^build-leftovers, | \|.*$/g, ''))
    expect(all).toStrictEqual([
      `60 kB, line 1: \`find /${site}/numpy/core/tests -type d -name tests -prune -exec rm -rf {} +\` in the same RUN, if the program starts without them`,
      '50 kB, line 1: leave pip out of the environment, if nothing installs later: `python -m venv --without-pip`',
      `40 kB, line 1: \`find /${site}/a/__pycache__ -name '*.opt-[12].pyc' -exec rm {} +\` in the same RUN`,
    ])
    expect(left(files, 'RUN PYTHONOPTIMIZE=1 ./setup.sh')).toHaveLength(2)
  })

  it('is told in the words of what makes the environment', () => {
    const site = 'opt/venv/lib/python3.13/site-packages'
    const files = [file(`${site}/pip/a.py`, 50), file(`${site}/setuptools/a.py`, 40)]
    for (const [command, withoutPip, withoutBuildSystem] of [
      ['python -m venv /opt/venv', 'python -m venv --without-pip', 'pip uninstall -y setuptools wheel'],
      ['uv venv --seed /opt/venv', 'uv venv', 'uv pip uninstall setuptools wheel'],
      [
        'poetry install',
        'poetry config virtualenvs.options.no-pip true',
        'poetry run pip uninstall -y setuptools wheel',
      ],
      ['virtualenv /opt/venv', 'virtualenv --no-pip', 'pip uninstall -y setuptools wheel'],
    ] as const) {
      const [pip = '', setuptools = ''] = made(files, `RUN ${command}`)
      expect(pip).toContain(
        `: leave pip out of the environment, if nothing installs later: \`${withoutPip}\` |`,
      )
      expect(setuptools).toContain(`: \`${withoutBuildSystem}\` in the end`)
    }
  })

  it('is byte code that pip writes although the image says that none is wanted', () => {
    const files = [file('usr/local/lib/python3.13/site-packages/a/__pycache__/b.cpython-313.pyc', 40)]
    expect(left(files, 'RUN PYTHONDONTWRITEBYTECODE=1 pip install a')).toStrictEqual([
      `build-leftovers, 40 kB, line 1: \`pip install --no-compile\`, if the program may start more slowly: pip does not ask \`PYTHONDONTWRITEBYTECODE\` | pip has written byte code, which the image says is not wanted`,
    ])
    for (const other of [
      'RUN pip install a',
      'RUN PYTHONDONTWRITEBYTECODE= pip install a',
      'RUN PYTHONDONTWRITEBYTECODE=1 uv sync',
      'RUN PYTHONDONTWRITEBYTECODE=1 pip install --compile a',
    ])
      expect(left(files, other)).toStrictEqual([])
  })

  describe('pip in an environment that another stage makes', () => {
    /** The Dockerfile after the advice; undefined where there is none that is certain. */
    const without = (
      dockerfile: string,
      command: readonly string[] = ['python', 'a.py'],
    ): string | undefined => {
      const lines = measuredLines(dockerfile)
      const sources = sourcesOf(dockerfile)
      const copy = lines.findIndex(({ instruction = '' }) => instruction.startsWith('COPY --from'))
      const image = buildPlatform({
        lines: lines.map((line, index) => ({
          ...line,
          stage: index < copy - 1 ? 'build' : null,
          inputs:
            index === copy ? [copy - 1, copy - 2] : index === copy - 1 || index === 0 ? [] : [index - 1],
        })),
        packages: { pip: { ecosystem: 'python' } },
        layers: [
          {
            line: copy,
            files: [
              file('opt/venv/lib/python3.13/site-packages/pip/a.py', 500, { package: 'pip' }),
              file('opt/venv/bin/pip', 50, { package: 'pip' }),
            ],
          },
        ],
        command,
      })
      const [advice] = advise(image, { bases: [], sources, ...contextWith({}) }, [buildLeftovers])
      return advice?.edits === undefined ? undefined : makePatch([advice.edits], sources).files[0]?.after
    }
    const MARKED =
      'FROM a AS build\nRUN python -m venv /opt/venv\nRUN /opt/venv/bin/pip install b\n«RUN /opt/venv/bin/python -m pip uninstall -y pip\n»FROM a\nCOPY --from=build /opt/venv /opt/venv\n'
    const { before, after } = unmark(MARKED)

    it('goes at the end of the stage', () => {
      expect(without(before)).toBe(after)
    })

    it.each([
      ['another user ends the stage', before.replace('RUN python', 'USER app\nRUN python')],
      ['it is copied elsewhere', before.replace('/opt/venv /opt/venv', '/opt/venv /venv')],
    ])('stays where %s', (_, dockerfile) => {
      expect(without(dockerfile)).toBeUndefined()
    })

    it('stays where a container starts with it', () => {
      expect(without(before, ['sh', '-c', 'pip list'])).toBeUndefined()
    })
  })

  it('saves no bytes of byte code for -O that the plain one then takes in their place', () => {
    const cache = 'opt/venv/lib/python3.13/site-packages/a/__pycache__'
    const code = (name: string, compressed: number, unpacked: number): FileSpec => ({
      ...{ path: `${cache}/b.cpython-313.${name}`, compressed, unpacked },
    })
    const saved = (...files: readonly FileSpec[]) => left(files)[0]?.split(':')[0]
    // All three cost what the first one does, and a fifth of that for each that follows: without two of them, the last one costs 52 kB.
    const near = [code('opt-1.pyc', 24_000, 30_000), code('opt-2.pyc', 24_000, 29_000)]
    expect(saved(...near, code('pyc', 24_800, 30_000))).toBe('build-leftovers, 20.8 kB, line 1')
    // Too large for that: each is compressed by itself.
    const far = [code('opt-1.pyc', 24_000, 40_000), code('opt-2.pyc', 24_000, 39_000)]
    expect(saved(...far, code('pyc', 24_000, 40_000))).toBe('build-leftovers, 48 kB, line 1')
    expect(saved(...near)).toBe('build-leftovers, 48 kB, line 1')
  })
})
