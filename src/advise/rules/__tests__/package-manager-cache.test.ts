import { describe, expect, it } from '@jest/globals'
import type { CacheVariables } from '../../../model/cache-variables.ts'
import { adviceOn, file, onlyFix } from '../../__tests__/advice-on.ts'
import { fixAfter, fixIn, fixOn } from './left-in-cache.ts'

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

  it('of apt is deleted where all is installed', () => {
    const list = 'var/lib/apt/lists/one'
    const rm = '`rm -rf /var/lib/apt/lists/*`'
    expect(fixAfter(list, 'RUN apt-get update', 'RUN apt-get install -y a')).toBe(
      `\`apt-get update\`, \`apt-get install\` and ${rm} in one RUN`,
    )
    const again = 'RUN apt-get update && apt-get install -y b'
    expect(fixAfter(list, 'RUN apt-get update && apt-get install -y a', again)).toBe(`${rm} in the same RUN`)
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
      }).map(onlyFix)
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
})
