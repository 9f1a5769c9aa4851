import { InputError } from '../errors/input-error.ts'
import type { BuildRequest } from '../model/build-request.ts'
import { readField, splitFields } from '../text/attribute-fields.ts'
import { readGoFlag } from '../text/go-flag.ts'
import { messages } from './messages.ts'

/** One `--output`, as buildx and BuildKit read it. Nothing else in slim-build may read one. */
export interface Output {
  /** As it is handed to buildx. */
  readonly text: string
  /** The exporter; unlike keys, it is taken as it is written. */
  readonly type: string
  /** By key, `type` and `dest` among them. Of a key that is given twice the last value counts. */
  readonly attributes: ReadonlyMap<string, string>
}

/** The outputs of a request. */
export type Outputs = Pick<BuildRequest, 'outputs' | 'push'>

/** Exporters that make no image. */
const WITHOUT_IMAGE = new Set(['local', 'tar', 'cacheonly'])

/**
 * Reads outputs; empty ones are none, as to buildx.
 *
 * @throws InputError for one that buildx refuses.
 */
export function parseOutputs(texts: readonly string[] = []): Output[] {
  return texts.filter(text => text !== '').map(parseOutput)
}

function parseOutput(text: string): Output {
  const fields = splitFields(text)
  // A lone word is a path, and so is `Type=registry`: buildx asks for lower case before it knows that there are attributes.
  if (fields.length === 1 && fields[0] === text && !text.startsWith('type=')) return placeOf(text)
  const attributes = new Map(fields.map(field => attributeOf(field, text)))
  const type = attributes.get('type') ?? ''
  if (type === '') throw new InputError(messages.outputWithoutType(quote(text)))
  return { text, type, attributes }
}

/** `-` is a tar on standard output, anything else a directory. */
function placeOf(text: string): Output {
  const type = text === '-' ? 'tar' : 'local'
  return {
    text,
    type,
    attributes: new Map([
      ['type', type],
      ['dest', text],
    ]),
  }
}

function attributeOf(field: string, text: string): [key: string, value: string] {
  const [key, value] = readField(field)
  if (value !== null) return [key, value]
  throw new InputError(messages.outputWithoutValue(quote(text), quote(field), key === '' ? 'key' : key))
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 200))
}

/** Whether an image comes out. Of an exporter that is not known it may. */
export function makesImage({ type }: Output): boolean {
  return !WITHOUT_IMAGE.has(type)
}

/**
 * The outputs of a build that put an image into a registry. An output that may do so counts: one of an exporter that is not known, and
 * one whose `push` BuildKit will refuse to read.
 */
export function publishedOutputs({ outputs, push }: Outputs): Output[] {
  const all = parseOutputs(outputs)
  if (push !== true) return all.filter(pushes)
  const images = all.filter(output => isPushed(output) || pushes(output))
  return all.some(isPushed) ? images : [...images, ...parseOutputs(['type=image,push=true'])]
}

/** What `--push` makes push, whatever its own attributes say. */
function isPushed({ type }: Output): boolean {
  return type === 'image' || type === 'registry'
}

function pushes(output: Output): boolean {
  const { type, attributes } = output
  if (type === 'registry') return true
  if (!makesImage(output) || type === 'oci') return false
  // The builder of an engine loads an image with the exporter that pushes, so `type=docker,push=true` does push there.
  if (type !== 'image' && type !== 'docker') return true
  const push = attributes.get('push')
  // Empty is true to BuildKit.
  return push !== undefined && readGoFlag(push) !== false
}

/** Whether an image is loaded into the engine. */
export function loadsImage({ type }: Output): boolean {
  return type === 'docker'
}

/** Attributes of an image exporter that change the blobs of the layers, so that what is measured must have them as well. */
const LAYER_ATTRIBUTES = ['compression', 'compression-level', 'force-compression', 'rewrite-timestamp']

/** Those of an output. */
export function layerAttributes({ attributes }: Output): (readonly [key: string, value: string])[] {
  return LAYER_ATTRIBUTES.flatMap(key => {
    const value = attributes.get(key)
    return value === undefined ? [] : [[key, value] as const]
  })
}

/** The output whose image is the one to measure: the first that is published, else the first that makes one; null without any. */
export function measuredOutput(request: Outputs): Output | null {
  return publishedOutputs(request)[0] ?? parseOutputs(request.outputs).find(makesImage) ?? null
}
