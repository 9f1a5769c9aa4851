import { type Dockerfile, type From, type Instruction, ModifiableInstruction } from 'dockerfile-ast'
import { attributesOf } from './attributes-of.ts'

/**
 * Which stages a build of a target needs, by their place in the Dockerfile: the target, what it stands on, and what it copies or mounts
 * from. Where a name is made of variables any stage before may be meant, so all are.
 *
 * @param target name or number of a stage; undefined: the last one. Of one that is not there, all stages are needed.
 */
export function neededStages(dockerfile: Dockerfile, target: string | undefined): ReadonlySet<number> {
  const froms = dockerfile.getFROMs()
  const names = froms.map(from => from.getBuildStage()?.toLowerCase() ?? '')
  const find = (name: string, before: number): number[] => {
    if (name.includes('$')) return [...froms.keys()].slice(0, before)
    const found = names.slice(0, before).lastIndexOf(name.toLowerCase())
    if (found >= 0) return [found]
    return /^\d+$/.test(name) && Number(name) < before ? [Number(name)] : []
  }
  const start = target === undefined || target === '' ? [froms.length - 1] : find(target, froms.length)
  const needed = new Set<number>()
  const visit = (stage: number): void => {
    if (needed.has(stage)) return
    needed.add(stage)
    const used = [froms[stage]?.getImage() ?? '', ...instructionsOf(dockerfile, froms, stage).flatMap(usedBy)]
    for (const name of used) find(name, stage).forEach(visit)
  }
  for (const stage of start.length > 0 ? start : froms.keys()) visit(stage)
  return needed
}

/** The number of the stage that an instruction stands in; -1 before the first. */
export function stageOf(froms: readonly From[], instruction: Instruction): number {
  const { line } = instruction.getRange().start
  return froms.findLastIndex(from => from.getRange().start.line <= line)
}

function instructionsOf(dockerfile: Dockerfile, froms: readonly From[], stage: number): Instruction[] {
  return dockerfile.getInstructions().filter(instruction => stageOf(froms, instruction) === stage)
}

/** What `COPY --from` and `RUN --mount=…,from=` name. */
function usedBy(instruction: Instruction): string[] {
  if (!(instruction instanceof ModifiableInstruction)) return []
  return instruction.getFlags().flatMap(flag => {
    const value = flag.getValue() ?? ''
    if (flag.getName() === 'from') return [value]
    return flag.getName() === 'mount' ? [attributesOf(value)?.get('from') ?? ''] : []
  })
}
