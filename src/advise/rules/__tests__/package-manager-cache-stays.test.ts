import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import type { PlatformSpec } from '../../../../test-kit/measurement-builder.ts'
import { adviceOn, file } from '../../__tests__/advice-on.ts'
import { fixAfter, fixIn, fixOn } from './left-in-cache.ts'

describe('what a package manager has left behind', () => {
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

  it('beside other things in its folder stays', () => {
    for (const [instruction, ...paths] of [
      ['RUN npx a', 'root/.npm/_cacache/one', 'root/.npm/_npx/a/run.js'],
      ['RUN uv run a', 'root/.cache/uv/wheels/one', 'root/.cache/uv/environments-v2/a/bin/python'],
      ['RUN pnpm i', 'root/.local/share/pnpm/store/v10/one', 'root/.local/share/pnpm/store/v10/links/a/a.js'],
    ] as const)
      assert.deepEqual(fixOn(instruction, ...paths), [], instruction)
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

  it('is not what has another name, under which it stays', () => {
    const lines = [{ instruction: 'RUN pnpm install' }]
    const store = file('root/.local/share/pnpm/store/v3/one', 50, { links: 1 })
    expect(adviceOn({ lines, layers: [{ line: 0, files: [store] }] })).toStrictEqual([])
  })
})
