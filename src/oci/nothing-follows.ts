import { messages } from './messages.ts'
import type { Packed } from './piece.ts'
import { StreamFault } from './stream-fault.ts'

/**
 * Zeros after the last gzip member are passed over, as gzip(1) does.
 *
 * @throws StreamFault when anything else follows.
 */
export function checkNothingFollows(rest: Buffer, compression: Packed['compression']): void {
  if (rest.some(byte => byte !== 0)) throw new StreamFault(messages.bytesAfterStream(compression))
}
