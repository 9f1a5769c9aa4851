import type { BakeTarget } from '../buildx/bake/bake-target.ts'
import { defaultImageName } from '../model/default-image-name.ts'

/**
 * What to call the images of bake targets, by target: each as a single build would be called by its first tag, else as its target.
 * Where two would have the same name, both are called as their targets, so all names differ.
 */
export function imageNames(targets: readonly BakeTarget[]): ReadonlyMap<string, string> {
  const names = new Map(targets.map(target => [target.name, ownName(target)]))
  for (let clash = clashing(names); clash.length > 0; clash = clashing(names))
    for (const target of clash) names.set(target, target)
  return names
}

/** Targets whose image has the name of another's, and could still be called otherwise. */
function clashing(names: ReadonlyMap<string, string>): string[] {
  const groups = Map.groupBy(names, ([, image]) => image)
  return [...groups.values()]
    .filter(group => group.length > 1)
    .flatMap(group => group.map(([target]) => target).filter(target => names.get(target) !== target))
}

function ownName({ name, request: { tags = [] } }: BakeTarget): string {
  return tags.length === 0 ? name : defaultImageName({ tags, repository: name, directory: null })
}
