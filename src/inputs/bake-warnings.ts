import type { ActionInputName } from './action-inputs.ts'
import type { InputReader } from './input-reader.ts'

type Given = (read: InputReader) => boolean

const list =
  (name: Parameters<InputReader['list']>[0]): Given =>
  read =>
    read.list(name).length > 0
const text =
  (name: Parameters<InputReader['text']>[0]): Given =>
  read =>
    read.text(name) !== ''

/** Inputs that say what a bake file says of each target, and the key that they have there. */
const OF_THE_FILE: readonly (readonly [ActionInputName, Given, key: string])[] = [
  ['add-hosts', list('add-hosts'), 'extra-hosts.NAME'],
  ['annotations', list('annotations'), 'annotations'],
  ['attests', list('attests'), 'attest'],
  ['build-args', list('build-args'), 'args.NAME'],
  ['build-contexts', list('build-contexts'), 'contexts.NAME'],
  ['cache-from', list('cache-from'), 'cache-from'],
  ['cache-to', list('cache-to'), 'cache-to'],
  ['context', text('context'), 'context'],
  ['file', text('file'), 'dockerfile'],
  ['labels', list('labels'), 'labels.NAME'],
  ['network', text('network'), 'network'],
  ['no-cache-filters', list('no-cache-filters'), 'no-cache-filter'],
  ['outputs', list('outputs'), 'output'],
  ['platforms', list('platforms'), 'platform'],
  ['secrets', list('secrets'), 'secrets'],
  ['secret-envs', list('secret-envs'), 'secrets'],
  ['secret-files', list('secret-files'), 'secrets'],
  ['shm-size', text('shm-size'), 'shm-size'],
  ['ssh', list('ssh'), 'ssh'],
  ['tags', list('tags'), 'tags'],
  ['target', text('target'), 'target'],
  ['ulimit', list('ulimit'), 'ulimits'],
]

const WITHOUT_KEY: readonly (readonly [ActionInputName, Given, why: string])[] = [
  ['cgroup-parent', text('cgroup-parent'), 'bake has no such input'],
]

const ONLY_WITH_BAKE: readonly (readonly [ActionInputName, Given])[] = [
  ['files', list('files')],
  ['targets', list('targets')],
  ['set', list('set')],
  ['vars', list('vars')],
  ['source', text('source')],
]

/** A sentence for each input that has no effect, because it is for a single build or for a bake file alone. */
export function bakeOnlyWarnings(read: InputReader): string[] {
  if (!read.flag('bake')) {
    return ONLY_WITH_BAKE.filter(([, given]) => given(read)).map(
      ([name]) => `\`${name}\` has no effect without \`bake: true\``,
    )
  }
  const placed = OF_THE_FILE.filter(([, given]) => given(read)).map(
    ([name, , key]) =>
      `\`${name}\` has no effect with \`bake: true\`: set it in the bake file, or with \`set: TARGET.${key}=…\``,
  )
  const without = WITHOUT_KEY.filter(([, given]) => given(read)).map(
    ([name, , why]) => `\`${name}\` has no effect with \`bake: true\`: ${why}`,
  )
  return [...placed, ...without]
}
