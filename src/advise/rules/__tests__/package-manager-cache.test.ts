import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

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
  ] as const) {
    it(`${instruction}, ${path}: ${fix}`, () => {
      assert.deepEqual(fixOn(instruction, path), [fix])
    })
  }

  it('in a directory of a hostile name is nothing for a shell to run', () => {
    assert.deepEqual(fixOn('RUN npm ci', "home/$(date)'/.npm/one"), [
      "`rm -rf '/home/$(date)'\\''/.npm'` in the same RUN",
    ])
  })

  it('in two places is told as one', () => {
    assert.deepEqual(fixOn('RUN go build', 'go/pkg/mod/one', 'root/.cache/go-build/one'), [
      '`RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build go build`',
    ])
  })

  it('is not what programs run from', () => {
    for (const path of [
      'root/.cache/ms-playwright/chromium/chrome',
      'root/.cache/huggingface/hub/model',
      'var/cache/fontconfig/one',
      'app/.next/cache/images/one',
    ]) {
      assert.deepEqual(fixOn('RUN make', path), [], path)
    }
    assert.deepEqual(fixOn('COPY . .', 'app/.yarn/cache/one.zip', 'app/.pnp.cjs'), [])
  })

  it('at a line of a stage that the image copies from is told there', () => {
    const lines = [
      { instruction: 'RUN pip install --user flask', stage: 'build' },
      { instruction: 'COPY --from=build /root /root', inputs: [0] },
    ]
    assert.deepEqual(adviceOn({ lines, layers: [{ line: 1, files: [file('root/.cache/pip/one', 50)] }] }), [
      'package-manager-cache, 50 kB, line 1: `pip install --no-cache-dir` | the cache of pip is in the image',
    ])
  })

  it('is in the image though a later line deletes it', () => {
    const lines = [{ instruction: 'RUN npm ci' }, { instruction: 'RUN rm -rf /root/.npm', inputs: [0] }]
    const hidden = { by: 1, why: 'deleted' as const }
    const layers = [{ line: 0, files: [file('root/.npm/one', 50, { hidden })] }, { line: 1 }]
    assert.deepEqual(adviceOn({ lines, layers }), [
      'package-manager-cache, 50 kB, line 1: `RUN --mount=type=cache,target=/root/.npm npm ci` | the cache of npm is in the image, though a later line deletes of it',
    ])
  })

  it('is not what has another name, under which it stays', () => {
    const lines = [{ instruction: 'RUN pnpm install' }]
    const store = file('root/.local/share/pnpm/store/v3/one', 50, { links: 1 })
    assert.deepEqual(adviceOn({ lines, layers: [{ line: 0, files: [store] }] }), [])
  })
})
