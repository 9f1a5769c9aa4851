import { adviceOn, file } from '../../__tests__/advice-on.ts'

/** Manifests that say all there is to install. */
export const MANIFESTS: Readonly<Record<string, string>> = {
  'package.json': '{"name":"app","dependencies":{"ms":"2.1.3"}}',
  'yarn.lock': 'ms',
  'pnpm-lock.yaml': 'ms',
  'requirements.txt': 'flask==3.1.0\n',
  Gemfile: "source 'https://a.example'\ngem 'rack'\n",
  'Gemfile.lock': 'rack',
  'go.mod': 'module a.example/b\n\nrequire c.example/d v1.0.0\n',
  'go.sum': 'c.example/d',
  'pom.xml': '<project/>',
}

/** A build context of these files. */
export const contextOf = (files: Readonly<Record<string, string>>) => {
  const isFolder = (path: string) => Object.keys(files).some(file => file.startsWith(`${path}/`))
  return {
    contextFile: (path: string) => files[path] ?? (isFolder(path) ? '' : null),
    contextFolder: (path: string) => {
      const start = path === '' ? '' : `${path}/`
      const below = Object.keys(files).filter(file => file.startsWith(start))
      const names = below.map(file => file.slice(start.length).split('/')[0] ?? '')
      return names.length === 0 ? null : [...new Set(names)]
    },
  }
}

/** What is said of lines one upon the other, of which the last one took 30 seconds and ships 500 kB. */
export function build(...instructions: readonly string[]): string[] {
  return buildWith(MANIFESTS, ...instructions)
}

/** The same with other files in the build context. */
export function buildWith(
  files: Readonly<Record<string, string>>,
  ...instructions: readonly string[]
): string[] {
  const lines = instructions.map((instruction, at) => ({
    instruction,
    readsContext: instruction.startsWith('COPY'),
    inputs: at === 0 ? [] : [at - 1],
    seconds: 30,
    cached: false,
  }))
  return adviceOn(
    { lines, layers: [{ line: lines.length - 1, files: [file('app/x', 500)] }] },
    contextOf(files),
  )
}
