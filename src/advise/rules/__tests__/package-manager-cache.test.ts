import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import type { PlatformSpec } from '../../../../test-kit/measurement-builder.ts'
import type { CacheVariables } from '../../../model/cache-variables.ts'
import { adviceOn, file } from '../../__tests__/advice-on.ts'

const fixOn = (instruction: string, ...paths: readonly string[]): string[] =>
  adviceOn({
    lines: [{ instruction, readsContext: instruction.startsWith('COPY') }],
    layers: [{ line: 0, files: paths.map(path => file(path, 100)) }],
  }).map(text => text.replace(/^.*?: (.*) \| .*$/, '$1'))

describe('what a package manager has left behind', () => {
  for (const [instruction, path, fix] of [
    ['RUN npm ci', 'root/.npm/_cacache/one', '`RUN --mount=type=cache,target=/root/.npm npm ci`'],
    [
      'RUN --mount=type=secret,id=npmrc npm ci',
      'root/.npm/_cacache/one',
      '`RUN --mount=type=cache,target=/root/.npm --mount=type=secret,id=npmrc npm ci`',
    ],
    ['RUN npm ci', 'home/node/.npm/_cacache/one', '`rm -rf /home/node/.npm` in the same RUN'],
    [
      'RUN yarn',
      'usr/local/share/.cache/yarn/v6/one',
      '`RUN --mount=type=cache,target=/usr/local/share/.cache/yarn yarn`',
    ],
    [
      'RUN pnpm i',
      'root/.local/share/pnpm/store/v3/one',
      '`RUN --mount=type=cache,target=/root/.local/share/pnpm/store pnpm i`',
    ],
    [
      'RUN bun i',
      'root/.bun/install/cache/one',
      '`RUN --mount=type=cache,target=/root/.bun/install/cache bun i`',
    ],
    ['RUN pip install flask', 'root/.cache/pip/http/one', '`pip install --no-cache-dir`'],
    ['RUN uv sync', 'root/.cache/uv/one', '`RUN --mount=type=cache,target=/root/.cache/uv uv sync`'],
    ['RUN apt-get update', 'var/lib/apt/lists/one', '`rm -rf /var/lib/apt/lists/*` in the same RUN'],
    ['RUN apt-get install x', 'var/cache/apt/archives/x.deb', '`apt-get clean` in the same RUN'],
    ['RUN apk add x', 'var/cache/apk/one', '`apk add --no-cache`'],
    ['RUN microdnf install x', 'var/cache/dnf/one', '`microdnf clean all` in the same RUN'],
    ['RUN yum install x', 'var/cache/yum/one', '`yum clean all` in the same RUN'],
    ['RUN go build', 'go/pkg/mod/a@v1/a.go', '`RUN --mount=type=cache,target=/go/pkg/mod go build`'],
    [
      'RUN cargo build',
      'usr/local/cargo/registry/one',
      '`RUN --mount=type=cache,target=/usr/local/cargo/registry cargo build`',
    ],
    [
      'RUN mvn package',
      'root/.m2/repository/one',
      '`RUN --mount=type=cache,target=/root/.m2/repository mvn package`',
    ],
    [
      'RUN gradle jar',
      'root/.gradle/caches/one',
      '`RUN --mount=type=cache,target=/root/.gradle/caches gradle jar`',
    ],
    [
      'RUN composer install',
      'root/.composer/cache/one',
      '`RUN --mount=type=cache,target=/root/.composer/cache composer install`',
    ],
    ['RUN bundle', 'usr/local/bundle/cache/one.gem', '`rm -rf /usr/local/bundle/cache` in the same RUN'],
    [
      'RUN dotnet publish',
      'root/.nuget/packages/one',
      '`RUN --mount=type=cache,target=/root/.nuget/packages dotnet publish`',
    ],
    ['RUN conda install x', 'opt/conda/pkgs/one', '`conda clean -afy` in the same RUN'],
    [
      'RUN npm run build',
      'app/node_modules/.cache/babel/one',
      '`rm -rf /app/node_modules/.cache` in the same RUN',
    ],
    ['COPY . .', 'app/node_modules/.cache/babel/one', '`**/node_modules/.cache` in `.dockerignore`'],
    [
      'RUN pdm install',
      'root/.cache/pdm/one',
      '`RUN --mount=type=cache,target=/root/.cache/pdm pdm install`',
    ],
    [
      'RUN sbt assembly',
      'root/.ivy2/cache/one',
      '`RUN --mount=type=cache,target=/root/.ivy2/cache sbt assembly`',
    ],
    ['RUN micromamba install x', 'opt/micromamba/pkgs/one', '`micromamba clean -afy` in the same RUN'],
    ['RUN pytest', 'app/.pytest_cache/one', '`rm -rf /app/.pytest_cache` in the same RUN'],
    ['RUN tox', 'app/.tox/py/pyvenv.cfg', '`rm -rf /app/.tox` in the same RUN'],
    [
      'RUN UV_CACHE_DIR=/opt/uv uv sync',
      'opt/uv/wheels/one',
      '`RUN --mount=type=cache,target=/opt/uv UV_CACHE_DIR=/opt/uv uv sync`',
    ],
    [
      'RUN mvn -q -Dmaven.repo.local=/m2 package',
      'm2/a/a.jar',
      '`RUN --mount=type=cache,target=/m2 mvn -q -Dmaven.repo.local=/m2 package`',
    ],
    ['RUN pip install --cache-dir /c/pip x', 'c/pip/http/one', '`pip install --no-cache-dir`'],
  ] as const) {
    it(`${instruction}, ${path}: ${fix}`, () => {
      expect(fixOn(instruction, path)).toStrictEqual([fix])
    })
  }

  it('in a directory of a hostile name is nothing for a shell to run', () => {
    expect(fixOn('RUN npm ci', "home/$(date)'/.npm/one")).toStrictEqual([
      "`rm -rf '/home/$(date)'\\''/.npm'` in the same RUN",
    ])
  })

  const fixIn = (spec: PlatformSpec): string[] =>
    adviceOn(spec).map(text => text.replace(/^.*?: (.*) \| .*$/, '$1'))

  it('is found where the environment of the image puts it', () => {
    const on = (instruction: string, path: string, cacheVariables: CacheVariables): string[] =>
      fixIn({ lines: [{ instruction }], layers: [{ line: 0, files: [file(path, 100)] }], cacheVariables })
    const mounted = (directory: string, command: string): string[] => [
      `\`RUN --mount=type=cache,target=${directory} ${command}\``,
    ]
    expect(on('RUN poetry install', 'opt/p/cache/one', { POETRY_CACHE_DIR: '/opt/p' })).toStrictEqual(
      mounted('/opt/p/cache', 'poetry install'),
    )
    expect(on('RUN cargo build', 'cargo/registry/one', { CARGO_HOME: '/cargo' })).toStrictEqual(
      mounted('/cargo/registry', 'cargo build'),
    )
    expect(on('RUN go build', 'c/go-build/one', { XDG_CACHE_HOME: '/c' })).toStrictEqual(
      mounted('/c/go-build', 'go build'),
    )
    expect(
      on('RUN poetry install', 'opt/p/virtualenvs/a/bin/x', { POETRY_CACHE_DIR: '/opt/p' }),
    ).toStrictEqual([])
    expect(on('RUN pip install x', 'srv/one', { PIP_CACHE_DIR: '/srv' })).toStrictEqual([])
  })

  it('is one folder where a variable says where it is, whatever stands inside', () => {
    expect(
      fixIn({
        lines: [{ instruction: 'RUN npm ci' }],
        layers: [{ line: 0, files: [file('opt/n/_cacache/one', 100), file('opt/n/_logs/one', 100)] }],
        cacheVariables: { NPM_CONFIG_CACHE: '/opt/n' },
      }),
    ).toStrictEqual(['`RUN --mount=type=cache,target=/opt/n npm ci`'])
  })

  it('has packages of its own in it, which nothing else does', () => {
    const on = (location: string): string[] =>
      fixIn({
        lines: [{ instruction: 'RUN mvn package' }],
        layers: [{ line: 0, files: [file('root/.m2/repository/a/a.jar', 100, { package: 'a' })] }],
        packages: { a: { ecosystem: 'java', location } },
      })
    expect(on('root/.m2/repository/a/a.jar')).toHaveLength(1)
    expect(on('usr/share/a.jar')).toStrictEqual([])
  })

  it('stays where something runs from it', () => {
    const on = (more: Partial<PlatformSpec>, ...paths: readonly string[]): string[] =>
      fixIn({
        lines: [{ instruction: 'RUN uv sync' }],
        layers: [{ line: 0, files: paths.map(path => file(path, 100)) }],
        ...more,
      })
    const [one, environment] = ['root/.cache/uv/wheels/one', 'root/.cache/uv/own/pyvenv.cfg']
    expect(on({}, one)).toHaveLength(1)
    expect(on({}, one, environment)).toStrictEqual([])
    expect(on({ command: ['python', '/root/.cache/uv/wheels/one'] }, one)).toStrictEqual([])
    expect(on({ command: ['java', '-cp', 'a:/root/.cache/uv/b', 'x'] }, one)).toStrictEqual([])
    expect(on({ lines: [{ instruction: 'RUN UV_LINK_MODE=symlink uv sync' }] }, one)).toStrictEqual([])
    expect(
      on({ lines: [{ instruction: 'RUN PATH=/bin:/root/.cache/uv/bin:$PATH uv sync' }] }, one),
    ).toStrictEqual([])
  })

  it('is mounted in lines of stages that ship, for what others leave nobody pulls', () => {
    const lines = [
      { instruction: 'RUN npm ci', stage: 'base' },
      { instruction: 'RUN npm install -g jest', stage: 'test', inputs: [0] },
      { instruction: 'RUN npm install -g pm2', inputs: [0] },
    ]
    const layers = [{ line: 0, files: [file('root/.npm/one', 100)] }, { line: 2 }]
    expect(fixIn({ lines, layers })).toStrictEqual([
      '`RUN --mount=type=cache,target=/root/.npm npm ci` and the same mount in line 3',
    ])
    const copied = [...lines, { instruction: 'COPY --from=test /root /root', inputs: [2, 1] }]
    expect(
      fixIn({ lines: copied, layers: [{ line: 3, files: [file('root/.npm/one', 100)] }] }),
    ).toStrictEqual(['`RUN --mount=type=cache,target=/root/.npm npm install -g jest`'])
  })

  for (const [instruction, path, command] of [
    ['RUN go mod download', 'go/pkg/mod/a@v1/a.go', 'go run .'],
    ['RUN go mod download', 'go/pkg/mod/a@v1/a.go', '/bin/sh -c exec /usr/local/go/bin/go run main.go'],
    ['RUN go mod download', 'go/pkg/mod/a@v1/a.go', 'bash'],
    ['RUN go mod download', 'go/pkg/mod/a@v1/a.go', 'make serve'],
    ['RUN cargo fetch', 'usr/local/cargo/registry/one', 'cargo run --release'],
    ['RUN mvn package', 'root/.m2/repository/one', 'mvn spring-boot:run'],
    ['RUN mvn package', 'root/.m2/repository/one', './mvnw spring-boot:run'],
    ['RUN gradle jar', 'root/.gradle/caches/one', './gradlew bootRun'],
    ['RUN dotnet restore', 'root/.nuget/packages/one', 'dotnet run'],
    ['RUN uv sync', 'root/.cache/uv/one', 'uv run app'],
    ['RUN npm ci', 'root/.npm/_cacache/one', 'npx serve'],
    ['RUN npm ci', 'root/.npm/_cacache/one', 'npm exec serve'],
    ['RUN pnpm i', 'root/.local/share/pnpm/store/v3/one', 'pnpm dlx serve'],
  ] as const) {
    it(`stays where a container starts with it: ${command}`, () => {
      const layers = [{ line: 0, files: [file(path, 100)] }]
      const lines = [{ instruction }]
      expect(adviceOn({ lines, layers, command: command.split(' ') })).toStrictEqual([])
    })
  }

  it('goes where a container starts with what was made of it', () => {
    const lines = [{ instruction: 'RUN go build -o /go/bin/app' }]
    const layers = [{ line: 0, files: [file('go/pkg/mod/a@v1/a.go', 100)] }]
    for (const command of ['/go/bin/app', './server', 'npm start'])
      assert.equal(adviceOn({ lines, layers, command: command.split(' ') }).length, 1, command)
  })

  it('stays where a container starts with a script, of which nobody knows what it calls', () => {
    const lines = [{ instruction: 'RUN mvn package' }, { instruction: 'COPY start.sh /', inputs: [0] }]
    const layers = [
      { line: 0, files: [file('root/.m2/repository/one', 100)] },
      { line: 1, files: [file('start.sh', 1)] },
    ]
    expect(adviceOn({ lines, layers, command: ['/start.sh'] })).toStrictEqual([])
  })

  const fixAfter = (path: string, ...commands: readonly string[]): string =>
    adviceOn({
      lines: commands.map((command, at) => ({ instruction: command, inputs: at === 0 ? [] : [at - 1] })),
      layers: [{ line: 0, files: [file(path, 100)] }],
    })
      .join()
      .replace(/^.*?: (.*) \| .*$/, '$1')

  it('names every later line that reads it', () => {
    expect(
      fixAfter('root/.m2/repository/one', 'RUN mvn package', 'RUN rm -r a', 'RUN mvn test', 'RUN ./x.sh'),
    ).toBe(
      '`RUN --mount=type=cache,target=/root/.m2/repository mvn package` and the same mount in lines 3 and 4',
    )
    expect(fixAfter('root/.cache/pip/http/one', 'RUN pip install a', 'RUN pip install b')).toBe(
      '`pip install --no-cache-dir`, and also in line 2',
    )
    const mounted = 'RUN --mount=type=cache,target=/go/pkg/mod go build'
    expect(fixAfter('go/pkg/mod/one', 'RUN go mod download', mounted)).toBe(
      '`RUN --mount=type=cache,target=/go/pkg/mod go mod download`',
    )
  })

  it('goes in every later line that fills it, with a network or without', () => {
    expect(
      fixAfter(
        'tmp/node-compile-cache/v22/one',
        'RUN npm ci',
        'RUN npm run build --offline',
        'RUN rm -r ~/.npm',
      ),
    ).toBe('`rm -rf /tmp/node-compile-cache` in the same RUN, and also in line 2')
    expect(fixAfter('app/.mypy_cache/one', 'RUN mypy app', 'RUN mypy tests')).toBe(
      '`rm -rf /app/.mypy_cache` in the same RUN, and also in line 2',
    )
  })

  it('stays for a later line without a network, and for a stage that copies it', () => {
    for (const [path, ...commands] of [
      ['root/.m2/repository/one', 'RUN mvn dependency:go-offline', 'RUN mvn -q -o package'],
      ['usr/local/cargo/registry/one', 'RUN cargo fetch', 'RUN cargo build --offline'],
      ['root/.npm/_cacache/one', 'RUN npm ci', 'RUN npm ci --offline --omit=dev'],
      ['go/pkg/mod/one', 'RUN go mod download', 'RUN --network=none go build'],
      ['go/pkg/mod/one', 'RUN go mod download', 'COPY --from=deps /go/pkg/mod /go/pkg/mod'],
      ['root/.m2/repository/one', 'RUN mvn package', 'COPY --from=deps /root/.m2 /root/.m2'],
      ['root/.m2/repository/one', 'RUN mvn package', 'RUN --mount=type=bind,from=deps,source=/root/.m2 true'],
    ] as const)
      assert.equal(fixAfter(path, ...commands), '', commands.join())
  })

  it('of apt is deleted where all is installed', () => {
    const list = 'var/lib/apt/lists/one'
    const rm = '`rm -rf /var/lib/apt/lists/*`'
    expect(fixAfter(list, 'RUN apt-get update', 'RUN apt-get install -y a')).toBe(
      `\`apt-get update\`, \`apt-get install\` and ${rm} in one RUN`,
    )
    const again = 'RUN apt-get update && apt-get install -y b'
    expect(fixAfter(list, 'RUN apt-get update && apt-get install -y a', again)).toBe(`${rm} in the same RUN`)
  })

  it('beside other things in its folder stays', () => {
    for (const [instruction, ...paths] of [
      ['RUN npx a', 'root/.npm/_cacache/one', 'root/.npm/_npx/a/run.js'],
      ['RUN uv run a', 'root/.cache/uv/wheels/one', 'root/.cache/uv/environments-v2/a/bin/python'],
      ['RUN pnpm i', 'root/.local/share/pnpm/store/v10/one', 'root/.local/share/pnpm/store/v10/links/a/a.js'],
    ] as const)
      assert.deepEqual(fixOn(instruction, ...paths), [], instruction)
  })

  it('in the build context is named from where that starts', () => {
    const fixOf = (copy: string, path: string, ...after: readonly string[]) =>
      adviceOn({
        lines: ['WORKDIR /app', copy, ...after].map((instruction, at) => ({
          instruction,
          readsContext: instruction === copy,
          inputs: at === 0 ? [] : [at - 1],
        })),
        layers: [{ line: 1, files: [file(path, 100)] }],
      }).map(text => text.replace(/^.*?: (.*) \| .*$/, '$1'))
    expect(fixOf('COPY . .', 'app/.npm/_cacache/one')).toStrictEqual(['`.npm/_cacache` in `.dockerignore`'])
    expect(fixOf('COPY web ./web', 'app/web/.pnpm-store/v3/one')).toStrictEqual([
      '`web/.pnpm-store` in `.dockerignore`',
    ])
    expect(fixOf('COPY . $HOME', 'app/.pnpm-store/v3/one')).toStrictEqual([
      '`**/.pnpm-store` in `.dockerignore`',
    ])
    expect(fixOf('COPY .pnpm-store ./.pnpm-store', 'app/.pnpm-store/v3/one')).toStrictEqual([])
    expect(fixOf('COPY . .', 'app/.pnpm-store/v3/one', 'RUN pnpm i --offline')).toStrictEqual([])
  })

  it('in two places is told as one', () => {
    expect(fixOn('RUN go build', 'go/pkg/mod/one', 'root/.cache/go-build/one')).toStrictEqual([
      '`RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build go build`',
    ])
  })

  it('is not what programs run from', () => {
    for (const path of [
      'root/.cache/ms-playwright/chromium/chrome',
      'root/.cache/huggingface/hub/model',
      'root/.cache/puppeteer/chrome/one',
      'root/.cache/Cypress/13/Cypress',
      'root/.cache/pypoetry/virtualenvs/app/bin/gunicorn',
      'root/.cache/node/corepack/v1/pnpm/10/bin/pnpm.cjs',
      'root/.cache/node-gyp/22/include/node.h',
      'root/.local/share/uv/python/bin/python',
      'root/.local/share/pipx/venvs/a/bin/a',
      'tmp/pip-packages/flask.py',
      'tmp/npm-tools/bin/a',
      'var/cache/fontconfig/one',
      'app/.next/cache/images/one',
    ]) {
      assert.deepEqual(fixOn('RUN make', path), [], path)
    }
    expect(fixOn('COPY . .', 'app/.yarn/cache/one.zip', 'app/.pnp.cjs')).toStrictEqual([])
    expect(fixOn('RUN yarn', 'root/.yarn/berry/cache/one.zip', 'app/.pnp.cjs')).toStrictEqual([])
  })

  it('at a line of a stage that the image copies from is told there', () => {
    const lines = [
      { instruction: 'RUN pip install --user flask', stage: 'build' },
      { instruction: 'COPY --from=build /root /root', inputs: [0] },
    ]
    expect(
      adviceOn({ lines, layers: [{ line: 1, files: [file('root/.cache/pip/one', 50)] }] }),
    ).toStrictEqual([
      'package-manager-cache, 50 kB, line 1: `pip install --no-cache-dir` | the cache of pip is in the image',
    ])
  })

  it('is in the image though a later line deletes it', () => {
    const lines = [{ instruction: 'RUN npm ci' }, { instruction: 'RUN rm -rf /root/.npm', inputs: [0] }]
    const hidden = { by: 1, why: 'deleted' as const }
    const layers = [{ line: 0, files: [file('root/.npm/one', 50, { hidden })] }, { line: 1 }]
    expect(adviceOn({ lines, layers })).toStrictEqual([
      'package-manager-cache, 50 kB, line 1: `RUN --mount=type=cache,target=/root/.npm npm ci` | the cache of npm is in the image, although a later line deletes files of it',
    ])
  })

  it('is not what has another name, under which it stays', () => {
    const lines = [{ instruction: 'RUN pnpm install' }]
    const store = file('root/.local/share/pnpm/store/v3/one', 50, { links: 1 })
    expect(adviceOn({ lines, layers: [{ line: 0, files: [store] }] })).toStrictEqual([])
  })
})
