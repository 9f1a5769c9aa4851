import type { AdviceContext } from './finding.ts'
import { readNodeProject, runsScripts } from './node-project.ts'

/** A command that installs what manifests name. */
export interface Install {
  /** The whole of it. */
  readonly command: RegExp
  /** What it reads of the build context, as a COPY names it; null where that is more than manifests, or not known. */
  readonly manifestsOf: (command: string, context: AdviceContext) => string[] | null
}

interface Node {
  /** The manifest and what locks it. */
  readonly files: readonly string[]
  /** Settings that it reads beside them. */
  readonly settings: readonly string[]
  /** Where one of these is there, more is read. */
  readonly never?: readonly string[]
}

export const INSTALLS: readonly Install[] = [
  {
    command: /^npm\s+(?:ci|clean-install|i|install)(?:\s+-\S+)*$/,
    manifestsOf: node({ files: ['package*.json'], settings: ['.npmrc'], never: ['npm-shrinkwrap.json'] }),
  },
  {
    command: /^yarn(?:\s+install)?(?:\s+-\S+)*$/,
    manifestsOf: node({
      files: ['package.json', 'yarn.lock'],
      settings: ['.npmrc', '.yarnrc'],
      never: ['.yarnrc.yml', '.yarn', '.pnp.cjs'],
    }),
  },
  {
    command: /^pnpm\s+(?:i|install)(?:\s+-\S+)*$/,
    manifestsOf: node({
      files: ['package.json', 'pnpm-lock.yaml'],
      settings: ['.npmrc'],
      never: ['pnpm-workspace.yaml', '.pnpmfile.cjs', '.pnpmfile.mjs', 'patches'],
    }),
  },
  {
    command: /^bun\s+(?:i|install)(?:\s+-\S+)*$/,
    manifestsOf: node({ files: ['package.json', 'bun.lock*'], settings: ['.npmrc', 'bunfig.toml'] }),
  },
  {
    command:
      /^(?:python[\d.]*\s+-m\s+)?pip[\d.]*\s+install(?:\s+-\S+)*\s+(?:-r|--requirement)[\s=](?:\.\/)?requirements[\w.-]*\.txt(?:\s+-\S+)*$/,
    manifestsOf: (command, { contextFile }) => {
      const file = /requirements[\w.-]*\.txt/.exec(command)?.[0] ?? ''
      const text = contextFile?.(file) ?? ''
      return text === '' || LOCAL_REQUIREMENT.test(text) ? null : [file]
    },
  },
  {
    command: /^bundle(?:\s+install)?(?:\s+-\S+(?:\s+\d+)?)*$/,
    manifestsOf: plain(
      ['Gemfile', 'Gemfile.lock'],
      /\bpath\b|\bgemspec\b|\beval_gemfile\b|\brequire|\bload\b|\bfile:|\bFile\b|\bDir\b|__dir__/,
      ['.bundle'],
    ),
  },
  {
    command: /^go\s+mod\s+download$/,
    manifestsOf: plain(['go.mod', 'go.sum'], /=>\s*["']?\.{0,2}\//, ['go.work']),
  },
  {
    command: /^mvn(?:\s+-\S+)*\s+dependency:(?:go-offline|resolve)(?:\s+-\S+)*$/,
    manifestsOf: plain(['pom.xml'], /<(?:modules|systemPath)\b|<relativePath>[^<]|file:/, ['.mvn', 'mvnw']),
  },
]

/** `-e .`, `-r other.txt`, `-c constraints.txt`, `./wheels/a.whl`, `name @ file:…`, and what looks for packages in a folder. */
const LOCAL_REQUIREMENT =
  /^[^\S\n]*(?:-e|-r|-c|-f|--editable|--requirement|--constraint|--find-links|--no-index)\b|^[^\S\n]*\.{0,2}\/|^[^\S\n]*\.[^\S\n]*$|^[^#\n]*\.(?:whl|zip|tar\.gz)\b|file:/m

/** Names of the files that are there; a pattern may match none. */
function present(files: readonly string[], { contextFile }: AdviceContext): string[] {
  return files.filter(file => file.includes('*') || (contextFile?.(file) ?? null) !== null)
}

function node({ files, settings, never = [] }: Node): Install['manifestsOf'] {
  return (command, context) => {
    const project = readNodeProject(context)
    if (project === null || project.isLocal || runsScripts(project, command)) return null
    // What is compiled at installing is compiled of sources.
    if (present([...never, 'binding.gyp'], context).length > 0) return null
    return present([...files, ...settings], context)
  }
}

/** A manifest that is read as text: whatever has a word of it that may name a file is not believed to be all. */
function plain(files: readonly string[], local: RegExp, never: readonly string[]): Install['manifestsOf'] {
  return (_command, context) => {
    const text = context.contextFile?.(files[0] ?? '') ?? ''
    if (text === '' || local.test(text) || present(never, context).length > 0) return null
    return present(files, context)
  }
}
