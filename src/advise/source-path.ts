import { posix } from 'node:path'
import { copyOperands, parseInstruction } from './instruction.ts'

/** Where a file of the image stood in the stage that a `COPY --from` takes it from; null where the text does not say. */
export function pathInStage(instruction: string, path: string): string | null {
  const operands = copyOperands(parseInstruction(instruction))
  const [source, ...others] = operands?.sources ?? []
  if (operands === null || source === undefined || others.length > 0) return null
  const { destination } = operands
  if (!destination.startsWith('/') || /[*?[\\$]/.test(source) || /[\\$]/.test(destination)) return null
  const [from, to] = [posix.resolve('/', source), posix.resolve('/', destination)]
  const inside = posix.relative(to, `/${path}`)
  if (inside.startsWith('..')) return null
  if (inside === '') return from.slice(1)
  // `COPY --from=build /out/app /bin/` brings a file by its name.
  const isFile = destination.endsWith('/') && inside === posix.basename(from)
  return (isFile ? from : posix.join(from, inside)).slice(1)
}
