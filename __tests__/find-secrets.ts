import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { constants, gunzipSync } from 'node:zlib'
import { KEY, KEY_LINE, mark, VALUES } from './planted-secrets.ts'

/** Everything that a value may look like in a file, a log or an argument. */
function spellings(value: string): Buffer[] {
  const whole = [
    value,
    JSON.stringify(value).slice(1, -1),
    encodeURIComponent(value),
    value.replaceAll('%', '%25').replaceAll('\n', '%0A'),
    Buffer.from(value).toString('base64').replace(/=+$/, ''),
    Buffer.from(value).toString('hex'),
  ]
  const lines = value.split('\n').filter(line => line.includes(mark) || line.length === KEY_LINE)
  return [...new Set([...whole, ...lines])].map(spelling => Buffer.from(spelling))
}

/** Each spelling with the name of its value; first those that are looked for only where the mark is. */
const SPELLINGS = Object.entries({ ...VALUES, key: KEY }).flatMap(([id, value]) =>
  spellings(value).map(spelling => ({ id, spelling })),
)
const [MARKED, UNMARKED] = [true, false].map(marked =>
  SPELLINGS.filter(({ spelling }) => spelling.includes(mark) === marked),
)

/** Names of the values that stand in some content, gzip undone. */
export function valuesIn(content: Buffer): string[] {
  const texts = [content]
  if (content[0] === 0x1f && content[1] === 0x8b) texts.push(unpack(content))
  const found = texts.flatMap(text =>
    [...(text.includes(mark) ? MARKED! : []), ...UNMARKED!].filter(({ spelling }) => text.includes(spelling)),
  )
  return [...new Set(found.map(({ id }) => id))]
}

/** What a gzip stream holds, or what there is of it while it is still being written. */
function unpack(content: Buffer): Buffer {
  try {
    return gunzipSync(content, { finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return Buffer.alloc(0)
  }
}

/**
 * Values in the files below a folder, each as `file: id`.
 *
 * @param known when each file that was searched already was last written, and how long it is: it is not searched again.
 */
export function valuesBelow(
  folder: string,
  except: readonly string[] = [],
  known = new Map<string, string>(),
): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return files.flatMap(({ parentPath, name }) => {
    const file = path.join(parentPath, name)
    if (except.includes(file)) return []
    try {
      const { mtimeNs, size } = statSync(file, { bigint: true })
      if (known.get(file) === `${mtimeNs} ${size}`) return []
      known.set(file, `${mtimeNs} ${size}`)
      return valuesIn(readFileSync(file)).map(id => `${file}: ${id}`)
    } catch (error) {
      // Gone since the folder was listed.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
      throw error
    }
  })
}

/** Values below a folder that changes while it is listed: what went away in that moment is looked for the next time. */
function placesNow(folder: string, known: Map<string, string>): string[] {
  try {
    return valuesBelow(folder, [], known)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Watches the command lines of all processes and the files below some folders, until it is told to stop. */
export function watch(folders: readonly string[]): () => { found: string[]; commandLines: number } {
  const found = new Set<string>()
  const seen = new Set<string>()
  const commandLines = setInterval(() => {
    for (const process of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
      try {
        const line = readFileSync(`/proc/${process}/cmdline`)
        // BuildKit, in its own container or on its own machine, tells git a token in no other way.
        if (seen.has(line.toString()) || line.toString().startsWith('git\0')) continue
        seen.add(line.toString())
        for (const id of valuesIn(line)) found.add(`command line of a process: ${id}`)
      } catch {
        // It has ended.
      }
    }
  }, 4)
  const known = new Map<string, string>()
  const files = setInterval(() => {
    for (const folder of folders) for (const place of placesNow(folder, known)) found.add(place)
  }, 50)
  return () => {
    clearInterval(commandLines)
    clearInterval(files)
    return { found: [...found], commandLines: seen.size }
  }
}
