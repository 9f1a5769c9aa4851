import { InputError } from '../errors/input-error.ts'
import {
  type BuilderDriver,
  type BuilderNode,
  type BuilderPlan,
  DRIVERS,
  type NewBuilder,
} from '../model/builder-plan.ts'
import type { InputReader } from './input-reader.ts'
import { messages } from './messages.ts'
import { parseChoice } from './parse-choice.ts'
import { parseList } from './parse-list.ts'
import { parseYaml } from './parse-yaml.ts'

/**
 * Reads the inputs of docker/setup-buildx-action, `builder` in place of its `name` and `builder-platforms` in place of its
 * `platforms`.
 *
 * @returns the plan, and a sentence for each input that the driver ignores, as docker/setup-buildx-action does in silence.
 * @throws InputError for an unknown driver and for a malformed `append`.
 */
export function parseBuilderInputs(read: InputReader): {
  readonly builder: BuilderPlan
  readonly warnings: readonly string[]
} {
  const wanted = newBuilder(read)
  const keepState = read.flag('keep-state')
  const driver = wanted?.driver ?? 'docker-container'
  if (keepState && driver !== 'docker-container') {
    throw new InputError(messages.keepStateUnsupported(driver))
  }
  const builder = {
    name: read.text('builder') || null,
    wanted,
    use: read.flag('use'),
    keepState,
    cleanup: read.flag('cleanup'),
  }
  return { builder, warnings: wanted === null ? [] : ignoredOptions(wanted) }
}

function newBuilder(read: InputReader): NewBuilder | null {
  const given = read.text('driver')
  const first = firstNode(read)
  const others = parseAppend(read.text('append'))
  const config = configOf(read)
  const asked =
    [given, first.endpoint, first.flags].some(text => text !== undefined && text !== '') ||
    [first.driverOpts, first.platforms, others].some(list => list.length > 0) ||
    config !== null
  if (!asked) return null
  const driver = given === '' ? 'docker-container' : parseChoice(given, DRIVERS, 'input `driver`')
  const builder: NewBuilder = { driver, nodes: [first, ...others], config }
  requireEndpoints(builder)
  return builder
}

function firstNode(read: InputReader): BuilderNode {
  const endpoint = read.text('endpoint')
  const flags = read.text('buildkitd-flags')
  return {
    ...(endpoint !== '' && { endpoint }),
    ...(flags !== '' && { flags }),
    driverOpts: read.list('driver-opts'),
    platforms: read.list('builder-platforms'),
  }
}

function configOf(read: InputReader): NewBuilder['config'] {
  const file = read.text('buildkitd-config')
  const text = read.text('buildkitd-config-inline')
  if (file !== '' && text !== '') {
    throw new InputError(messages.twoBuildkitdConfigs)
  }
  if (file !== '') return { file }
  return text === '' ? null : { text }
}

const DAEMONS: readonly BuilderDriver[] = ['docker-container', 'kubernetes']
const MADE: readonly BuilderDriver[] = DRIVERS.filter(driver => driver !== 'docker')

/** What the driver has no use for: buildx takes it and does nothing with it. */
function ignoredOptions({ driver, nodes, config }: NewBuilder): string[] {
  const [first] = nodes
  const options = [
    ['buildkitd-config', DAEMONS, config !== null],
    ['buildkitd-flags', DAEMONS, first.flags !== undefined],
    ['driver-opts', MADE, first.driverOpts.length > 0],
    ['builder-platforms', MADE, first.platforms.length > 0],
    ['endpoint', MADE, first.endpoint !== undefined],
    ['append', MADE, nodes.length > 1],
  ] as const
  return options
    .filter(([, drivers, given]) => given && !drivers.includes(driver))
    .map(([name]) => `\`${name}\` has no effect with the driver ${driver}`)
}

/** What buildx would refuse in words of its own. */
function requireEndpoints({ driver, nodes }: NewBuilder): void {
  const place = {
    remote: 'the address of BuildKit, like tcp://host:1234',
    cloud: 'the builder, like acme/default',
  }
  if (driver !== 'remote' && driver !== 'cloud') return
  nodes.forEach(({ endpoint }, index) => {
    if (endpoint !== undefined) return
    const where = index === 0 ? 'input `endpoint`' : `\`endpoint\` of node ${index} in input \`append\``
    throw new InputError(messages.endpointMissing(driver, where, place[driver]))
  })
}

const NODE_KEYS = ['name', 'endpoint', 'driver-opts', 'buildkitd-flags', 'platforms']

function parseAppend(text: string): BuilderNode[] {
  if (text === '') return []
  const { value: nodes } = parseYaml(text, ({ line, column }) => `input \`append\`:${line}:${column}`)
  if (!Array.isArray(nodes)) {
    throw new InputError(messages.appendNotAList)
  }
  return nodes.map((node: unknown, index) => parseNode(node, `node ${index + 1} in input \`append\``))
}

function parseNode(node: unknown, where: string): BuilderNode {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) {
    throw new InputError(messages.nodeNotAMapping(where, NODE_KEYS.join(', ')))
  }
  const fields = node as Readonly<Record<string, unknown>>
  const unknown = Object.keys(fields).find(key => !NODE_KEYS.includes(key))
  if (unknown !== undefined) {
    throw new InputError(messages.nodeKeyUnknown(where, unknown, NODE_KEYS.join(', ')))
  }
  const text = (key: string) => textOf(fields[key], `\`${key}\` of ${where}`)
  const name = text('name')
  const endpoint = text('endpoint')
  const flags = text('buildkitd-flags')
  return {
    ...(name !== '' && { name }),
    ...(endpoint !== '' && { endpoint }),
    ...(flags !== '' && { flags }),
    driverOpts: listOf(fields['driver-opts'], { verbatim: true }, `\`driver-opts\` of ${where}`),
    platforms: listOf(fields.platforms, { commas: true }, `\`platforms\` of ${where}`),
  }
}

function textOf(value: unknown, where: string): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value.trim()
  throw new InputError(messages.textInvalid(where))
}

/** A YAML list, or a text that is read as the input of the same name. */
function listOf(value: unknown, syntax: { verbatim?: boolean; commas?: boolean }, where: string): string[] {
  if (Array.isArray(value)) return value.map(item => textOf(item, where)).filter(item => item !== '')
  return parseList(textOf(value, where), syntax, where)
}
