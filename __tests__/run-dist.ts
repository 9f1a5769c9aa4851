import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The committed bundle. */
export const DIST = path.join(import.meta.dirname, '..', 'dist')

export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** What a run may take: seconds of CPU, limited by the kernel, and MB of heap. */
export interface Limits {
  readonly seconds: number
  readonly megabytes: number
}

/** Runs a file of the bundle to its end, as its own process. */
export async function runDist(
  file: string,
  args: readonly string[],
  options: {
    readonly env: NodeJS.ProcessEnv
    readonly cwd: string
    readonly dist?: string
    readonly limits?: Limits
  },
): Promise<Run> {
  const { env, cwd, dist = DIST, limits } = options
  const command = [process.execPath, ...heapOf(limits), path.join(dist, file), ...args]
  const [program = '', ...rest] =
    limits === undefined
      ? command
      : ['bash', '-c', `ulimit -t ${limits.seconds}; exec "$@"`, 'bash', ...command]
  const child = spawn(program, rest, {
    env,
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve)
  })
  return { code, stdout, stderr }
}

function heapOf(limits: Limits | undefined): string[] {
  return limits === undefined ? [] : [`--max-old-space-size=${limits.megabytes}`]
}

/** A new folder with these files, by their paths in it. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'workspace-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  return folder
}
