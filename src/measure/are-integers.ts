import { doubleAt } from '../model/column.ts'

/**
 * Whether all numbers are whole, exact, and not below one of them. Of zero and more, it is as `isCount` of each; what that is asked of is not known
 * to be a number, which takes ten times as long.
 */
export function areIntegers(column: Float64Array, least: number): boolean {
  for (let at = 0; at < column.length; at++) {
    const value = doubleAt(column, at)
    if (value < least || !Number.isSafeInteger(value)) return false
  }
  return true
}
