import { posix } from 'node:path'
import { copyOperands, parseInstruction } from './instruction.ts'

/** Without patterns and variables. */
const PLAIN = /^[^*?[\\$]+$/
const ABSOLUTE = /^\/[^\\$]*$/

const NOTHING = { sources: [], destination: '' }

/** Where a file of the image stood in the stage that a `COPY --from` takes it from; null where the text does not say. */
export function pathInStage(instruction: string, path: string): string | null {
  const { sources, destination } = copyOperands(parseInstruction(instruction)) ?? NOTHING
  const [source = '', ...others] = sources
  if (others.length > 0 || !PLAIN.test(source) || !ABSOLUTE.test(destination)) return null
  const [from, to] = [posix.resolve('/', source), posix.resolve('/', destination)]
  const inside = posix.relative(to, `/${path}`)
  if (inside.startsWith('..')) return null
  if (inside === '') return from.slice(1)
  // `COPY --from=build /out/app /bin/` brings a file by its name.
  const isFile = destination.endsWith('/') && inside === posix.basename(from)
  return (isFile ? from : posix.join(from, inside)).slice(1)
}
