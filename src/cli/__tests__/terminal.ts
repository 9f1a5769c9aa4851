import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { afterThisTest } from '../../../test-kit/after-this-test.ts'
import { type ImageFiles, writeFiles } from '../../../test-kit/image-writer.ts'
import { runCommand } from '../program.ts'

/** What a command showed and how it ended; an error that ends it is the last line of `stderr`. */
export interface Shown {
  readonly code: number
  readonly stdout: string
  /** All that is on one line, as sentences are broken to the width of the terminal. */
  readonly words: string
  readonly stderr: string
}

/** A folder with images as OCI layouts, each in a directory of its name; it goes when the test is done. */
export function folderWithImages(images: Readonly<Record<string, ImageFiles>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'terminal-'))
  afterThisTest(() => {
    rmSync(folder, { recursive: true })
  })
  for (const [name, files] of Object.entries(images)) writeFiles(path.join(folder, name), files)
  return folder
}

/** A folder that commands are run in, and the variables that they see. */
export interface Shell {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
}

/** Runs the command line in a folder, which also has its cache. */
export async function inTerminal(where: string | Shell, ...args: readonly string[]): Promise<Shown> {
  const { cwd, env } = typeof where === 'string' ? { cwd: where, env: process.env } : where
  const [stdout, stderr] = [written(), written()]
  let code = 0
  const io = {
    stdin: process.stdin,
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: { ...env, XDG_CACHE_HOME: path.join(cwd, 'cache') },
    cwd,
    signal: new AbortController().signal,
  }
  const setExitCode = (exitCode: number) => {
    code = exitCode
  }
  try {
    await runCommand(args, io, setExitCode)
  } catch (error) {
    code = 2
    io.stderr.write((error as Error).message)
  }
  const words = stdout.text().replaceAll(/\s+/g, ' ')
  return { code, stdout: stdout.text(), words, stderr: stderr.text() }
}

function written() {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk.toString())
      done()
    },
  })
  return { stream, text: () => chunks.join('') }
}
