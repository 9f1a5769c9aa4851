import type { FileRest } from '../model/image-files.ts'
import { isCount } from './is-count.ts'

/** Whether that can be said of a program of so many bytes: nothing has more to strip off than it has. */
export function isSoundProgram(value: unknown, unpacked: number, compressed: number): value is FileRest {
  if (!isObject(value)) return false
  const { strippable, isStatic, needs, ...others } = value
  if (Object.keys(others).length > 0) return false
  if (isStatic !== undefined && isStatic !== true) return false
  if (needs != null && !(Array.isArray(needs) && needs.every(each => typeof each === 'string'))) return false
  return strippable === undefined || isStrippable(strippable, unpacked, compressed)
}

function isStrippable(value: unknown, unpacked: number, compressed: number): boolean {
  if (!isObject(value) || Object.keys(value).length !== 3) return false
  const { language } = value
  if (!isCount(value.unpacked) || !isCount(value.compressed)) return false
  return (
    (language === 'go' || language === null) && value.unpacked <= unpacked && value.compressed <= compressed
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
