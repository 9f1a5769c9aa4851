import { describe, expect, it } from '@jest/globals'
import { type Built, but, file, savedBy, splitTo } from './split-on.ts'

const PYTHON: Built = {
  dockerfile: `FROM python:3.12
WORKDIR /app
COPY . .
RUN apt-get update && apt-get install -y gcc libpq-dev
RUN pip install -r requirements.txt
RUN pip install -r requirements-dev.txt
RUN pytest
CMD ["uvicorn", "main:app"]
`,
  base: 'python:3.12',
  baseFiles: [file('usr/lib/x86_64-linux-gnu/libpq.so.5.15', 1, { package: 'pq' })],
  made: {
    COPY: [file('app/main.py', 1)],
    'RUN apt': [file('usr/bin/gcc-12', 40, { package: 'gcc' })],
    'RUN pip install -r requirements.txt': [
      file('usr/local/lib/python3.12/site-packages/uvicorn/a.py', 3, { package: 'uvicorn' }),
      file('usr/local/lib/python3.12/site-packages/anyio/a.so', 1, {
        package: 'anyio',
        needs: ['libc.so.6', 'libpython3.12.so.1.0'],
      }),
      file('usr/local/bin/uvicorn', 0, { package: 'uvicorn' }),
      file('root/.cache/pip/a', 10),
    ],
    'RUN pip install -r requirements-dev.txt': [
      file('usr/local/lib/python3.12/site-packages/pytest/a.py', 8, { package: 'pytest' }),
      file('usr/local/bin/pytest', 0, { package: 'pytest' }),
    ],
  },
  packages: {
    uvicorn: { ecosystem: 'python', requires: [1] },
    anyio: { ecosystem: 'python' },
    pytest: { ecosystem: 'python' },
    gcc: { ecosystem: 'dpkg' },
    pq: { ecosystem: 'dpkg', name: 'libpq5' },
  },
  command: ['uvicorn', 'main:app'],
  context: { 'requirements.txt': 'uvicorn==1\n', 'requirements-dev.txt': '-c x\n' },
  published: { 'python:3.12-slim': 45 },
}

describe('an application in Python', () => {
  const plain = {
    ...PYTHON,
    packages: {
      libc6: { ecosystem: 'dpkg', version: '2.36-9' },
      ...PYTHON.packages,
      uvicorn: { ecosystem: 'python', requires: [2] },
    },
    context: {
      'requirements.txt': 'uvicorn==1\n',
      'requirements-dev.txt': 'pytest==8 \\\n  --hash=sha256:00\n    # why\nanyio\n',
    },
  } satisfies Built

  it('goes with what was installed to the slim image, without what only tests need', () => {
    expect(splitTo(plain)).toBe(`FROM python:3.12 AS build
WORKDIR /app
COPY . .
RUN apt-get update && apt-get install -y gcc libpq-dev
RUN pip install -r requirements.txt
RUN pip install -r requirements-dev.txt
RUN pytest
RUN pip uninstall -y -r requirements-dev.txt && pip install -r requirements.txt

FROM python:3.12-slim
WORKDIR /app
COPY --from=build /usr/local/lib/python3.12/site-packages /usr/local/lib/python3.12/site-packages
COPY --from=build /usr/local/bin/uvicorn /usr/local/bin/uvicorn
COPY --from=build /app /app
CMD ["uvicorn", "main:app"]
`)
    expect(savedBy(plain)).toBe(301 + 63 - 45 - 5)
  })

  it('leaves behind what running Python writes, and what packages bring for compilers and people', () => {
    const { 'RUN pip install -r requirements.txt': installed = [] } = plain.made
    const written = [
      file('usr/local/lib/python3.12/__pycache__/ast.cpython-312.pyc', 1),
      file('usr/local/include/python3.12/greenlet/greenlet.h', 1),
      file('usr/local/share/man/man1/ttx.1', 1),
    ]
    const made = { ...plain.made, 'RUN pip install -r requirements.txt': [...installed, ...written] }
    expect(splitTo({ ...plain, made })).toBe(splitTo(plain))
    const data = [...installed, file('usr/local/share/maps/world.bin', 1)]
    expect(
      splitTo({ ...plain, made: { ...plain.made, 'RUN pip install -r requirements.txt': data } }),
    ).toBeNull()
  })

  it('keeps both lists where one cannot be read', () => {
    expect(splitTo({ ...plain, context: PYTHON.context! })).not.toMatch(/uninstall/)
  })

  it('installs the library again that a module asks for', () => {
    const made = { ...plain.made, COPY: [file('app/a.so', 1, { needs: ['libpq.so.5'] })] }
    expect(splitTo({ ...plain, made })).toMatch(
      /^RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf \/var\/lib\/apt\/lists\/\*\nCOPY/m,
    )
    const unknown = { ...plain.made, COPY: [file('app/a.so', 1, { needs: ['libx.so.5'] })] }
    expect(splitTo({ ...plain, made: unknown })).toBeNull()
  })

  it('has what its sources start of the image with compilers, installed again', () => {
    const built = {
      ...plain,
      baseFiles: [...plain.baseFiles!, file('usr/bin/git', 9, { package: 'git' })],
      packages: { ...plain.packages, git: { ecosystem: 'dpkg' } },
      context: { ...plain.context, 'main.py': 'import subprocess\nsubprocess.run(["git", "log"])\n' },
    } satisfies Built
    expect(splitTo(built)).toMatch(/^RUN apt-get .* --no-install-recommends git && .*\nCOPY/m)
    const unknown = { ...built, context: { ...built.context, 'main.py': 'import os\nos.system(line)' } }
    expect(splitTo(unknown)).toBeNull()
  })

  it('counts what is installed again, without what slim images have already, and documents', () => {
    const git = (path: string, megabytes: number) => file(path, megabytes, { package: 'git' })
    const built = {
      ...plain,
      baseFiles: [
        ...plain.baseFiles!,
        git('usr/bin/git', 9),
        git('usr/share/man/man1/git.1.gz', 4),
        file('usr/lib/libssl.so.3', 3, { package: 'libssl3' }),
      ],
      packages: {
        ...plain.packages,
        git: { ecosystem: 'dpkg', requires: [7] },
        libssl3: { ecosystem: 'dpkg' },
      },
      context: { ...plain.context, 'main.py': 'import subprocess\nsubprocess.run(["git", "log"])\n' },
    } satisfies Built
    expect(savedBy(built)).toBe(savedBy(plain)! + 9 + 4 + 3 - 9)
  })

  it('goes with an environment of its own, wherever that is', () => {
    const made = {
      COPY: [file('app/main.py', 1)],
      'RUN pip install -r requirements.txt': [
        file('opt/venv/bin/uvicorn', 1),
        file('opt/venv/lib/python3.12/site-packages/a', 1),
      ],
    }
    const dockerfile = plain.dockerfile
      .replace('"uvicorn"', '"/opt/venv/bin/uvicorn"')
      .replace('WORKDIR', 'ENV PATH=/opt/venv/bin:$PATH\nWORKDIR')
    expect(splitTo({ ...plain, made, dockerfile })).toMatch(
      /^ENV PATH=\/opt\/venv\/bin:\$PATH\nWORKDIR \/app\nCOPY --from=build \/opt\/venv \/opt\/venv\nCOPY --from=build \/app \/app$/m,
    )
  })

  it.each([
    [
      'that calls programs of the system',
      { ...plain, packages: { ...plain.packages, anyio: { ecosystem: 'python', name: 'pydub' } } },
    ],
    ['with more packages of the distribution', but(plain, 'gcc', 'gcc ffmpeg')],
    ['that a shell’s script starts', but(plain, '["uvicorn", "main:app"]', '["/start.sh"]')],
  ] satisfies [string, Built][])('stays where it is: %s', (_, built) => {
    expect(splitTo(built)).toBeNull()
  })
})
