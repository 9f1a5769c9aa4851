import type { StackedImage } from './stacked-image.ts'
import type { StackKey } from './packed-stack.ts'

/** Images of this machine as their layers make them, by {@link StackKey}. What is lost costs time, so nothing of it ever throws. */
export interface StackStore {
  /**
   * The image that is kept by that key, or null when there is none that is as it was written.
   *
   * @param layers how many it has.
   */
  read(key: StackKey, layers: number): Promise<StackedImage | null>
  write(key: StackKey, image: StackedImage): Promise<void>
}
