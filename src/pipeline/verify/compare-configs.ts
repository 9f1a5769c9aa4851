import type { Words } from '../../model/advice.ts'

/** The part of an image config that says how a container runs (image spec, config.md, "config"). Untrusted. */
export type RunConfig = Readonly<Record<string, unknown>>

/** What an image config may say otherwise after a change. */
export interface ConfigExpected {
  /**
   * Names of variables and labels that the Dockerfile sets itself: the others came with a base image that the change exchanges. Null: it
   * exchanges none, so all must be as they were.
   */
  readonly own: ((name: string) => boolean) | null
  /** Whether the change may write the command in another way: a program instead of what compiles and starts it. */
  readonly mayRestate: boolean
}

/** What is compared as a whole, with its name in a sentence. */
const WHOLE: Readonly<Record<string, string>> = {
  User: 'user',
  WorkingDir: 'working directory',
  ExposedPorts: 'exposed ports',
  Volumes: 'volumes',
  StopSignal: 'stop signal',
  Healthcheck: 'HEALTHCHECK',
  Entrypoint: 'entry point',
  Cmd: 'command',
  Shell: 'SHELL',
  OnBuild: 'ONBUILD',
}

const RESTATED: readonly string[] = ['Entrypoint', 'Cmd', 'Shell']

/** What the config says otherwise, as the end of a sentence; null: nothing. Values are not told: they may be secret. */
export function configDifference(
  before: RunConfig,
  after: RunConfig,
  expected: ConfigExpected,
): Words | null {
  for (const [key, name] of Object.entries(WHOLE)) {
    if (expected.mayRestate && RESTATED.includes(key)) continue
    if (normalized(before[key]) !== normalized(after[key])) return [`the image differs in its ${name}`]
  }
  const variable = otherName(variablesOf(before), variablesOf(after), expected)
  if (variable !== null) return ['the environment variable ', { code: variable }, ' is another']
  const label = otherName(labelsOf(before), labelsOf(after), expected)
  return label === null ? null : ['the label ', { code: label }, ' is another']
}

function otherName(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  { own }: ConfigExpected,
): string | null {
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names].find(name => (own?.(name) ?? true) && before.get(name) !== after.get(name)) ?? null
}

function variablesOf({ Env: env }: RunConfig): ReadonlyMap<string, string> {
  const all = Array.isArray(env) ? env.filter(each => typeof each === 'string') : []
  return new Map(all.map(each => [each.split('=', 1)[0] ?? '', each] as const))
}

function labelsOf({ Labels: labels }: RunConfig): ReadonlyMap<string, string> {
  return new Map(Object.entries(labels ?? {}).map(([name, value]) => [name, JSON.stringify(value)] as const))
}

/** Nothing, null and an empty list are the same; the order of names does not count. */
function normalized(value: unknown): string {
  if (value === undefined || value === null || value === '') return ''
  if (Array.isArray(value)) return value.length === 0 ? '' : JSON.stringify(value)
  if (typeof value !== 'object') return JSON.stringify(value)
  const fields = Object.entries(value).filter(([, each]) => normalized(each) !== '')
  return fields.length === 0 && Object.keys(value).length === 0
    ? ''
    : JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
