import type { Engine } from '../engine.ts'

/** One image of the corpus: something that measuring has to get right. */
export interface CorpusImage {
  readonly name: string
  /** What is odd about it. */
  readonly odd: string
  /** Base images that its build needs, as for `useEngine`. */
  readonly bases?: readonly string[]
  /** Layouts are pushed to the registry as they are; `docker save` archives are loaded. */
  readonly form: 'layout' | 'archive'
  /** What the engine says when it refuses to unpack it; absent when it does not. */
  readonly refused?: RegExp
  /** Writes the image below an empty directory and says where: the path of a layout or archive. */
  make(directory: string, engine: Engine): Promise<string> | string
}
