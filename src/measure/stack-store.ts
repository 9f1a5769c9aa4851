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
  /** Keeps an image, beside what goes on. */
  write(key: StackKey, image: StackedImage): void
  /** Settles when all that was to be kept is written. */
  settled(): Promise<void>
}
