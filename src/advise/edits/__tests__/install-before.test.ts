import { describe, expect, it } from '@jest/globals'
import { file, fixOn, patched, unmark } from './marked-dockerfile.ts'

describe('installing before the sources', () => {
  const moved = (
    marked: string,
    contextFile: (name: string) => string | null,
  ): readonly [string | undefined, string] => {
    const { before, after } = unmark(marked)
    const made = patched(
      before,
      lines => ({ lines: lines.map(line => ({ ...line, seconds: 30, cached: false })), layers: [] }),
      { contextFile },
    )
    return [made, after]
  }
  const project = (name: string): string | null => (name === 'package.json' ? '{}' : null)

  it('copies what it reads, and the sources after the line', () => {
    const [made, after] = moved(
      'FROM a\nWORKDIR /app\nCOPY --chown=node ‹. .›«package.json ./»\n# install\nRUN npm ci \\\n  # quick\n  --no-audit\n«COPY --chown=node . .\n»CMD x\n',
      project,
    )
    expect(made).toBe(after)
  })

  it('brings what folders of the project hold to where it stands', () => {
    const files: Readonly<Record<string, string>> = {
      'package.json': '{"workspaces":["cli"],"dependencies":{"lib":"file:vendor/lib.tgz"}}',
      'cli/package.json': '{}',
      'vendor/lib.tgz': 'x',
    }
    const [made, after] = moved(
      'FROM a\nCOPY ‹. /app›«package.json /app/\nCOPY vendor/lib.tgz /app/vendor/\nCOPY cli/package.json /app/cli/»\nWORKDIR /app\nENV A=1\nRUN npm install -g npm@11\nRUN npm ci«\nCOPY . /app»',
      name => files[name] ?? null,
    )
    expect(made).toBe(after)
  })

  it('fetches first where the line builds, too', () => {
    const go = (name: string): string | null => (name === 'go.mod' ? 'require a.example/b v1' : null)
    for (const marked of [
      'FROM a\nWORKDIR /app\n«COPY go.mod ./\nRUN --mount=type=secret,id=netrc go mod download\n»COPY . .\n# build\nRUN --mount=type=secret,id=netrc go build\n',
      'FROM a\nWORKDIR /app\nCOPY ‹. .›«go.mod ./»\nENV CGO_ENABLED=0\n«RUN go mod download\nCOPY . .\n»RUN go build && rm -rf x\n',
    ]) {
      const [made, after] = moved(marked, go)
      expect(made).toBe(after)
    }
  })

  it('stays a hint where packages of the host would come over those, or something else stands in between', () => {
    const withModules = (name: string): string | null => (name === 'node_modules' ? '' : project(name))
    expect(moved('FROM a\nWORKDIR /app\nCOPY . .\nRUN npm ci\n', withModules)[0]).toBeUndefined()
    for (const other of ['USER node', 'COPY a b', 'RUN ./prepare.sh'])
      expect(moved(`FROM a\nWORKDIR /app\nCOPY . .\n${other}\nRUN npm ci\n`, project)[0]).toBeUndefined()
  })

  it('is not told where the manifest may not reach the build', () => {
    const ignored = fixOn(
      'FROM a\nCOPY . .\nRUN npm ci\n',
      text => text.startsWith('RUN'),
      [file('x', 500)],
      {
        ignore: 'package*\n',
      },
    )
    expect(ignored.advice).toStrictEqual([])
  })
})
