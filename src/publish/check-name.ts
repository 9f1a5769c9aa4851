import { visible } from '../text/escape/visible.ts'

/** What the check of all images of a run is called after `slim-build / `, and so no image. */
const ALL_IMAGES = 'all images'

/** The check that a branch protection can ask for, however many images there are. */
export const OVERVIEW_CHECK = `slim-build / ${ALL_IMAGES}`

/**
 * What the check of an image is called: `slim-build / api`. A later check of the same name hides an earlier one at the same commit, so
 * images of the same name are told apart: `slim-build / api (linux/arm64)`. All texts may be untrusted.
 *
 * @param leg what tells the image from others of its name; null: nothing has to.
 */
export function checkName(image: string, leg: string | null): string {
  const name = visible(image, 80)
  // GitHub takes what differs in case for one name.
  const isOurs = name.normalize('NFKC').trim().toLowerCase() === ALL_IMAGES
  return `slim-build / ${isOurs ? `"${name}"` : name}${leg === null || leg === '' ? '' : ` (${visible(leg, 80)})`}`
}
