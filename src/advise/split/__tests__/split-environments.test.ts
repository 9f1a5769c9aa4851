import { describe, expect, it } from '@jest/globals'
import { type Built, but, file, savedBy, splitTo } from './split-on.ts'

/** An environment of Python, with one package and its program. */
function environment(root: string, version = '3.12') {
  return [
    file(`${root}/pyvenv.cfg`, 0),
    file(`${root}/bin/uvicorn`, 0),
    file(`${root}/lib/python${version}/site-packages/uvicorn/a.py`, 3),
  ]
}

const INSTALLED = [
  file('usr/local/bin/uv', 20),
  file('usr/local/lib/python3.12/site-packages/uv/a.py', 1),
  file('usr/local/lib/python3.12/__pycache__/ast.cpython-312.pyc', 1),
]

const UV: Built = {
  dockerfile: `FROM python:3.12
RUN pip install uv
WORKDIR /app
COPY . .
RUN uv sync --frozen
CMD ["uv", "run", "uvicorn", "main:app"]
`,
  base: 'python:3.12',
  baseFiles: [file('usr/local/bin/python3.12', 1), file('usr/bin/python3.11', 1)],
  made: {
    'RUN pip': INSTALLED,
    COPY: [file('app/main.py', 1), file('app/pyproject.toml', 0)],
    'RUN uv': environment('app/.venv'),
  },
  context: { 'pyproject.toml': '[project]\nname = "a"\n', 'main.py': 'print(1)\n' },
  published: { 'python:3.12-slim': 45 },
}

const POETRY: Built = {
  ...UV,
  dockerfile: `FROM python:3.12
RUN pip install poetry
WORKDIR /app
COPY . .
RUN poetry install
CMD poetry run uvicorn main:app
`,
  made: {
    'RUN pip': [
      file('usr/local/bin/poetry', 0),
      file('usr/local/lib/python3.12/site-packages/poetry/a.py', 20),
    ],
    COPY: UV.made.COPY!,
    'RUN poetry': environment('root/.cache/pypoetry/virtualenvs/a-Xy-py3.12'),
  },
}

function made(built: Built, more: Built['made']): Built {
  return { ...built, made: { ...built.made, ...more } }
}

describe('an environment of Python', () => {
  it('goes with the folder of the application, without uv, and starts without it', () => {
    expect(splitTo(UV)).toBe(`FROM python:3.12 AS build
RUN pip install uv
WORKDIR /app
COPY . .
RUN uv sync --frozen

FROM python:3.12-slim
WORKDIR /app
COPY --from=build /app /app
CMD ["/app/.venv/bin/uvicorn", "main:app"]
`)
    expect(savedBy(UV)).toBe(302 + 26 - 45 - 4)
  })

  it('does so, too, where uv is copied from its own image', () => {
    const copied = but(UV, 'RUN pip install uv', 'COPY --from=ghcr.io/astral-sh/uv /uv /bin/')
    const { COPY: sources = [], 'RUN uv': installed = [] } = UV.made
    const files = { 'COPY --from': [file('usr/bin/uv', 20)], 'COPY .': sources, 'RUN uv': installed }
    expect(splitTo({ ...copied, made: files })).toMatch(/^WORKDIR \/app\nCOPY --from=build \/app \/app\nCMD/m)
  })

  it.each([
    ['ghcr.io/astral-sh/uv:python3.12-bookworm-slim', 'python:3.12-slim-bookworm'],
    ['ghcr.io/astral-sh/uv:0.5.14-python3.12-bookworm', 'python:3.12-slim-bookworm'],
    ['docker.io/astral/uv:python3.12-trixie', 'python:3.12-slim-trixie'],
    ['localhost:5000/astral-sh/uv:python3.12-trixie-slim', 'python:3.12-slim-trixie'],
  ])('goes from an image of uv to that of Python: %s', (base, python) => {
    const { COPY: sources = [], 'RUN uv': installed = [] } = UV.made
    const onUv = {
      ...but(UV, 'FROM python:3.12\nRUN pip install uv', `FROM ${base}`),
      ...{ base, made: { COPY: sources, 'RUN uv': installed }, published: { [python]: 45 } },
    }
    expect(splitTo(onUv)).toContain(`
FROM ${python}
WORKDIR /app
COPY --from=build /app /app
CMD ["/app/.venv/bin/uvicorn", "main:app"]
`)
    expect(savedBy(onUv)).toBe(302 - 45)
  })

  it.each([
    'ghcr.io/astral-sh/uv:bookworm-slim',
    'ghcr.io/astral-sh/uv:python3.12-alpine',
    'ghcr.io/astral-sh/uv:latest',
    'ghcr.io/somebody/uv:python3.12-bookworm-slim',
  ])('stays on an image of uv that stands on none of Python, or is not of uv: %s', base => {
    const onUv = but(UV, 'FROM python:3.12', `FROM ${base}`, { base })
    expect(splitTo({ ...onUv, published: { 'python:3.12-slim-bookworm': 45 } })).toBeNull()
  })

  it('goes from the cache of Poetry, without Poetry', () => {
    expect(splitTo(POETRY)).toMatch(
      /^FROM python:3\.12-slim\nWORKDIR \/app\nCOPY --from=build \/root\/\.cache\/pypoetry\/virtualenvs\/a-Xy-py3\.12 \/root\/\.cache\/pypoetry\/virtualenvs\/a-Xy-py3\.12\nCOPY --from=build \/app \/app\nCMD \["\/root\/\.cache\/pypoetry\/virtualenvs\/a-Xy-py3\.12\/bin\/uvicorn", "main:app"\]$/m,
    )
    const inProject = made(POETRY, { 'RUN poetry': environment('app/.venv') })
    expect(splitTo(inProject)).toMatch(/^COPY --from=build \/app \/app\nCMD \["\/app\/\.venv\/bin\/uvicorn"/m)
  })

  it.each([
    ['uv run main.py --port 80', '["/app/.venv/bin/python", "main.py", "--port", "80"]'],
    ['uv run python -m main', '["/app/.venv/bin/python", "-m", "main"]'],
    ['uv run --no-sync --module main', '["/app/.venv/bin/python", "-m", "main"]'],
    ['uv run --frozen uvicorn main:app', '["/app/.venv/bin/uvicorn", "main:app"]'],
    ['pdm run uvicorn main:app', '["/app/.venv/bin/uvicorn", "main:app"]'],
    ['pipenv run python3 main.py', '["/app/.venv/bin/python3", "main.py"]'],
  ])('starts what it is told to start: %s', (command, started) => {
    const words = JSON.stringify(command.split(' ')).replaceAll(',', ', ')
    const split = splitTo(but(UV, '["uv", "run", "uvicorn", "main:app"]', words))
    expect(split).toContain(`\nCMD ${started}\n`)
  })

  it('is found by the search path, wherever it is', () => {
    const built = made(
      but(UV, 'CMD ["uv", "run", "uvicorn", "main:app"]', 'CMD ["python", "main.py"]', {
        dockerfile: `FROM python:3.12
ENV VIRTUAL_ENV=/srv/env
ENV PATH="$VIRTUAL_ENV/bin:\${PATH}"
WORKDIR /app
COPY . .
RUN pip wheel -w /wheels -r requirements.txt
RUN python -m venv /srv/env && pip install /wheels/*
CMD ["python", "main.py"]
`,
      }),
      {},
    )
    const split = splitTo({
      ...built,
      made: {
        COPY: UV.made.COPY!,
        'RUN pip': [file('wheels/uvicorn.whl', 2)],
        'RUN python': environment('srv/env'),
      },
    })
    expect(split).toMatch(
      /^WORKDIR \/app\nCOPY --from=build \/srv\/env \/srv\/env\nCOPY --from=build \/app \/app\nCMD \["python", "main\.py"\]$/m,
    )
  })

  it('stays on its image without what installs, where that is slim', () => {
    const slim = but(UV, 'FROM python:3.12', 'FROM python:3.12-slim', { base: 'python:3.12-slim' })
    expect(splitTo(slim)).toMatch(
      /^FROM python:3\.12-slim\nWORKDIR \/app\nCOPY --from=build \/app \/app\nCMD/m,
    )
    expect(savedBy(slim)).toBe(22)
  })

  it('brings the interpreter that uv fetched', () => {
    const python = 'root/.local/share/uv/python/cpython-3.13.1-linux-x86_64-gnu'
    const fetched = made(UV, {
      'RUN uv': [...environment('app/.venv', '3.13'), file(`${python}/bin/python3.13`, 5)],
    })
    expect(splitTo(fetched)).toMatch(
      /^COPY --from=build \/root\/\.local\/share\/uv\/python \/root\/\.local\/share\/uv\/python\nCOPY --from=build \/app \/app$/m,
    )
  })

  it('counts links to the cache of uv, which have no names of their own', () => {
    const linked = made(UV, {
      'RUN uv': [...environment('app/.venv'), file('root/.cache/uv/archive-v0/a/b.py', 7, { links: 1 })],
    })
    expect(savedBy(linked)).toBe(savedBy(UV))
  })

  it('keeps what is installed for all, where the environment or what the sources start may see it', () => {
    const seen = but(UV, 'WORKDIR', 'ENV UV_VENV="--system-site-packages"\nWORKDIR')
    const direct = (built: Built): Built =>
      but(built, '["uv", "run", "uvicorn", "main:app"]', '["/app/.venv/bin/uvicorn", "main:app"]')
    expect(splitTo(direct(seen))).toMatch(
      /^COPY --from=build \/usr\/local\/lib\/python3\.12\/site-packages /m,
    )
    const health = but(direct(UV), 'CMD', 'HEALTHCHECK CMD ["/usr/local/bin/python", "health.py"]\nCMD')
    expect(splitTo(health)).toMatch(/^COPY --from=build \/usr\/local\/lib\/python3\.12\/site-packages /m)
    const starts = { ...UV.context, 'main.py': 'import subprocess\nsubprocess.run(["uv", "pip", "list"])\n' }
    expect(splitTo({ ...direct(UV), context: starts })).toMatch(
      /^COPY --from=build \/usr\/local\/bin\/uv \/usr\/local\/bin\/uv$/m,
    )
  })

  it.each([
    [
      'an interpreter that the other image does not have',
      made(UV, { 'RUN uv': environment('app/.venv', '3.13') }),
    ],
    ['Debian’s interpreter', but(UV, 'uv sync', 'uv sync --python /usr/bin/python3')],
    ['links into a cache', but(UV, 'RUN uv', 'ENV UV_LINK_MODE=symlink\nRUN uv')],
    ['options that no one knows', but(UV, '"run"', '"run", "--with", "rich"')],
    ['variables of uv that no one knows', but(UV, 'RUN uv', 'ENV UV_ENV_FILE=.env\nRUN uv')],
    [
      'a shell that reads the line',
      but(UV, '["uv", "run", "uvicorn", "main:app"]', 'uv run uvicorn main:app --port $PORT'),
    ],
    [
      'two instructions that say what starts',
      but(UV, 'CMD ["uv", "run", ', 'ENTRYPOINT ["uv", "run"]\nCMD ['),
    ],
    ['a program that is not there', but(UV, '"uvicorn"', '"gunicorn"')],
    ['no project', { ...UV, made: { ...UV.made, COPY: [file('app/main.py', 1)] } }],
    ['what uv installs at each start', but(UV, 'sync --frozen', 'sync --no-install-local')],
    [
      'development’s packages, which uv installs at each start',
      but(UV, '--frozen', '--no-dev', {
        context: {
          ...UV.context,
          'pyproject.toml': '[project]\nname = "a"\n[dependency-groups]\ndev = ["ruff"]\n',
        },
      }),
    ],
    [
      'a script with packages of its own',
      but(UV, '"uvicorn", "main:app"', '"main.py"', {
        context: { ...UV.context, 'main.py': '# /// script\n' },
      }),
    ],
    [
      'a script of pdm',
      but(UV, '"uv", "run"', '"pdm", "run"', {
        context: { 'pyproject.toml': '[tool.pdm.scripts]\nuvicorn = "a"\n' },
      }),
    ],
    [
      'variables that pipenv reads',
      made(but(UV, '"uv", "run"', '"pipenv", "run"'), { COPY: [...UV.made.COPY!, file('app/.env', 0)] }),
    ],
    [
      'two environments of Poetry',
      made(POETRY, {
        'RUN poetry': [...POETRY.made['RUN poetry']!, ...environment('root/.cache/pypoetry/virtualenvs/b')],
      }),
    ],
    ['another environment that is active', but(POETRY, 'RUN poetry', 'ENV VIRTUAL_ENV=/opt/a\nRUN poetry')],
  ] satisfies [string, Built][])('is not started otherwise with %s', (_, built) => {
    expect(splitTo(built) ?? '').not.toMatch(/^CMD \["\/(?:app|root)/m)
  })

  it('stays where it is, where uv may install at its start', () => {
    expect(splitTo(but(UV, '"run"', '"run", "--with", "rich"'))).toBeNull()
  })
})
