import { quoteText } from '../text/quote-text.ts'
import { visible } from '../text/escape/visible.ts'

/**
 * Why a report that a job uploaded is refused, each once: sentences without their subject, which is the artifact. The author of
 * the report may be anyone, so what it says is quoted.
 */
export const messages = {
  notUtf8: 'it is not UTF-8',
  notJson: 'it is not JSON',
  tooLong: 'it is longer than 16 MiB',
  archiveBroken: 'its archive is broken',
  archiveEmpty: 'its archive is empty',
  archiveDamaged: 'its archive is damaged: its CRC-32 does not match',
  notOneEntry: (count: number) => `its archive has ${count} entries, not one`,
  notAPlainFile: 'its archive holds no regular file',
  ofAnotherRun: (run: number) => `it is of another run (${run})`,
  formWrong: (place: string, what: string) => `${visible(place)} ${visible(what)}`,
  sumsWrong: (platform: string, which: string) =>
    `the numbers of ${quoteText(platform, 60)} do not add up: ${which}`,
  expectedUnreadable:
    'the input expected is not the JSON of needs: write `${{ toJSON(needs) }}`, or names of images, a line each',
}
