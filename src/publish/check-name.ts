import { visible } from '../text/escape/visible.ts'

/**
 * What the check of an image is called: `slim-build / api`. A later check of the same name hides an earlier one at the same commit, so
 * images of the same name are told apart: `slim-build / api (linux/arm64)`. All texts may be untrusted.
 *
 * @param leg what tells the image from others of its name; null: nothing has to.
 */
export function checkName(image: string, leg: string | null): string {
  return `slim-build / ${visible(image, 80)}${leg === null || leg === '' ? '' : ` (${visible(leg, 80)})`}`
}
