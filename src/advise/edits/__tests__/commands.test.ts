import { describe, expect, it } from '@jest/globals'
import type { AdviceContext } from '../../finding.ts'
import { contextWith, file, fixOn, patched, unmark } from './marked-dockerfile.ts'

describe('what a line runs', () => {
  const MEMBERS = { 'pnpm-workspace.yaml': 'packages: [api]', 'pnpm-lock.yaml': '', 'package.json': '{}' }
  const PRUNED = 'RUN CI=true pnpm install --prod --frozen-lockfile --config.modules-cache-max-age=0'

  it.each([
    ['by npm', 'npm ci', '«RUN npm prune --omit=dev\n»', { 'package.json': '{}' }],
    ['by pnpm', 'pnpm install', '«RUN pnpm prune --prod\n»', { 'package.json': '{}' }],
    ['by pnpm, with all members', 'pnpm install', `«${PRUNED}\n»`, { ...MEMBERS, 'api/package.json': '{}' }],
    ['not where a part is installed', 'pnpm install --filter=api', '', MEMBERS],
    [
      'not where members have scripts',
      'pnpm install',
      '',
      { ...MEMBERS, 'api/package.json': '{"scripts":{"prepare":"tsc"}}' },
    ],
  ])('is pruned at the end of the stage that is copied from: %s', (_, install, pruned, files) => {
    const { before, after } = unmark(
      `FROM a AS build\nWORKDIR /app\nCOPY package.json ./\nRUN ${install}\nRUN npm run build\n${pruned}\nFROM a\nCOPY --from=build /app /app\n`,
    )
    const made = patched(
      before,
      lines => ({
        lines: lines.map((line, index) => ({
          ...line,
          stage: index < 5 ? 'build' : null,
          inputs: index === 5 ? [] : index === 6 ? [5, 4] : [index - 1].filter(each => each >= 0),
        })),
        layers: [{ line: 6, files: [file('app/node_modules/jest/a.js', 100, { package: 'jest' })] }],
        packages: { jest: { purpose: 'development' } },
      }),
      contextWith(files),
    )
    expect(made ?? before).toBe(after)
  })

  it('gets a mount in each line that reads the cache, or in none', () => {
    const on = (second: string): string | undefined =>
      fixOn(`FROM a\nRUN npm ci\n${second}\n`, text => text === 'RUN npm ci', [
        file('root/.npm/_cacache/one', 100),
      ]).files.Dockerfile
    const mount = '--mount=type=cache,target=/root/.npm'
    expect(on('RUN npm install -g x')).toBe(`FROM a\nRUN ${mount} npm ci\nRUN ${mount} npm install -g x\n`)
    expect(on('USER node\nRUN npm install x')).toBe(
      `FROM a\nRUN ${mount} npm ci\nUSER node\nRUN ${mount} npm install x\n`,
    )
  })

  it('gets a mount where the Dockerfile puts the cache', () => {
    const marked =
      'FROM a\nENV A=1 UV_CACHE_DIR="/opt/uv"\nUSER root\nRUN« --mount=type=cache,target=/opt/uv» uv sync\n'
    const { before, after } = unmark(marked)
    const { files } = fixOn(before, text => text.includes('uv sync'), [file('opt/uv/wheels/one', 100)])
    expect(files.Dockerfile).toBe(after)
  })

  it.each([
    ['conda install -y numpy«', ' && conda clean -afy»'],
    ['/opt/conda/bin/conda install -y numpy«', ' && /opt/conda/bin/conda clean -afy»'],
    ['curl x | tar x && ./bin/micromamba create -y -n a«', ' && ./bin/micromamba clean -afy»'],
    ['bash conda.sh -b -p /opt/conda', ''],
  ])('is cleaned by conda as the line calls it: %s', (command, cleaning) => {
    const { before, after } = unmark(`FROM debian:13\nRUN ${command}${cleaning}\n`)
    const { files } = fixOn(before, text => text.startsWith('RUN'), [file('opt/conda/pkgs/one', 100)])
    expect(files.Dockerfile ?? before).toBe(after)
  })

  it.each([
    ['npm ‹install›«ci» --no-audit', 'npm ci takes the option'],
    ['npm install --global', 'npm ci refuses it'],
    ['npm install --location=global', 'npm ci refuses it'],
  ])('installs by the lock file where %s (%s)', command => {
    const { before, after } = unmark(`FROM a\nCOPY package-lock.json ./\nRUN ${command}\n`)
    const made = patched(before, lines => ({
      lines,
      layers: [
        { line: 1, files: [file('package-lock.json', 100, { hidden: { by: 1, why: 'metadata' } })] },
        { line: 2, files: [file('package-lock.json', 100)] },
      ],
    }))
    expect(made ?? before).toBe(after)
  })

  it('gets nothing behind it that only the rights of another user could do', () => {
    const on = (lines: string, path: string): string | undefined =>
      fixOn(`FROM debian:13\n${lines}`, text => text.includes('nginx'), [file(path, 100)]).files.Dockerfile
    const install = 'apt-get update && apt-get install -y nginx'
    const sudo = `RUN ${install.replaceAll('apt-get', 'sudo apt-get')}\n`
    for (const path of ['var/lib/apt/lists/one', 'var/log/nginx.log', 'usr/share/man/man1/nginx.1.gz']) {
      expect(on(`USER app\n${sudo}`, path)).toBeUndefined()
      expect(on(sudo, path)).toBeUndefined()
      expect(on(`USER app\nUSER root\nRUN ${install}\n`, path)).toBeDefined()
    }
  })

  it('gets no mount where another user than root may run it', () => {
    const on = (above: string): string | undefined =>
      fixOn(`FROM a\n${above}RUN go build\n`, text => text === 'RUN go build', [
        file('go/pkg/mod/a@v1/a.go', 100),
      ]).files.Dockerfile
    expect(on('')).toBeUndefined()
    expect(on('USER app\n')).toBeUndefined()
    expect(on('USER root\nUSER app\n')).toBeUndefined()
    expect(on('USER root\n')).toMatch(/^RUN --mount=type=cache,target=\/go\/pkg\/mod go build$/m)
  })

  it('names recommended packages that a later line may need', () => {
    const on = (
      second: string,
      { command, context = {} }: { command?: readonly string[]; context?: Partial<AdviceContext> } = {},
    ): string | undefined =>
      patched(
        `FROM a\nRUN apt-get install -y git\n${second}\n`,
        lines => ({
          lines,
          ...(command === undefined ? {} : { command }),
          layers: [
            {
              line: 1,
              files: [
                file('usr/bin/less', 100, { package: 'less' }),
                file('usr/bin/patch', 100, { package: 'patch' }),
              ],
            },
            { line: 2, files: command === undefined ? [] : [file('start.sh', 0)] },
          ],
          packages: {
            less: { ecosystem: 'dpkg', recommended: true },
            patch: { ecosystem: 'dpkg', recommended: true },
          },
        }),
        context,
      )
    expect(on('RUN less x')).toMatch(/install --no-install-recommends -y git less$/m)
    const started = (script: string): string | undefined =>
      on('COPY start.sh /', { command: ['/start.sh'], context: contextWith({ 'start.sh': script }) })
    expect(started('git log | less')).toMatch(/install --no-install-recommends -y git less$/m)
    expect(started('exec "$PAGER"')).toBeUndefined()
    expect(on('RUN git clone x')).toMatch(/install --no-install-recommends -y git$/m)
    expect(on('RUN less x | patch')).toBeUndefined()
  })
})

describe('what is put beside a line', () => {
  const documents = [file('usr/share/man/man1/a.gz', 50), file('usr/share/doc/a/NEWS', 40)]
  const excluded =
    "RUN printf '%s\\n' 'path-exclude=/usr/share/man/*' 'path-exclude=/usr/share/doc/*' 'path-include=/usr/share/doc/*/copyright' >> /etc/dpkg/dpkg.cfg.d/excludes\n"

  it('keeps manuals out, once for all lines that install', () => {
    const on = (dockerfile: string): string | undefined =>
      fixOn(dockerfile, text => text.includes('apt-get'), documents).files.Dockerfile
    const { before, after } = unmark(`FROM a\n# tools\n«${excluded}»RUN apt-get install -y nano\nCMD x\n`)
    expect(on(before)).toBe(after)
    for (const other of ['ENV LANG=de_DE.UTF-8', 'RUN cp /usr/share/doc/a/NEWS /x'])
      expect(on(`FROM a\nRUN apt-get install -y nano\n${other}\n`)).toBeUndefined()
  })

  it('deletes what a command leaves behind in the same RUN', () => {
    const { before, after } = unmark(
      'FROM a\nRUN make \\\n  && make install« \\\n  && rm -rf /tmp/build»\nCMD x\n',
    )
    expect(fixOn(before, text => text.includes('make'), [file('tmp/build/a', 50)]).files.Dockerfile).toBe(
      after,
    )
  })
})
