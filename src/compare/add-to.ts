import { addBytes, type Bytes, NO_BYTES } from '../model/bytes.ts'

/** Adds bytes to what a key has so far. */
export function addTo<K>(sums: Map<K, Bytes>, key: K, bytes: Bytes): void {
  sums.set(key, addBytes(sums.get(key) ?? NO_BYTES, bytes))
}
