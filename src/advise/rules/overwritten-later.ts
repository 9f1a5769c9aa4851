import type { Words } from '../../model/advice.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { biggestNames } from '../biggest-names.ts'
import type { Finding, Rule } from '../finding.ts'
import { type HiddenGroup, hiddenGroups } from '../hidden-groups.ts'
import { lineWords } from '../wording.ts'

/** Files that one line makes and a later one rewrites: both copies ship. */
export const overwrittenLater: Rule = {
  id: 'overwritten-later',
  finds: 'files that a later line rewrites',
  saves: 'the first version',
  inGeneral: {
    fix: 'write the files once',
    reason: 'a later line overwrites files, which ship all the same',
  },
  example: {
    before: 'COPY config.json /app/config.json\nCOPY config.production.json /app/config.json',
    after: 'COPY config.production.json /app/config.json',
  },
  savesHidden: true,
  find,
}

function find(image: PlatformMeasurement, isFree: (file: number) => boolean): Finding[] {
  return hiddenGroups(image, isFree, ['overwritten']).map(group => ({
    files: group.files,
    line: group.hider ?? group.maker,
    fix: fixOf(image, group),
    reason: [
      `${group.files.length === 1 ? 'a file is' : `${group.files.length} files are`} overwritten, and ` +
        `${group.files.length === 1 ? 'is' : 'are'} shipped in both versions`,
    ],
    examples: biggestNames(image, group.files, ({ path }) => `/${path}`).biggest,
  }))
}

/** What every run of a package manager rewrites. */
const DATABASE =
  /^(?:var\/(?:lib\/(?:dpkg|apt|rpm|dnf)|cache\/debconf|log)|(?:usr\/)?lib\/(?:apk|sysimage\/rpm))\/|^etc\/ld\.so\.cache$/

function fixOf(image: PlatformMeasurement, { maker, hider, files }: HiddenGroup): Words {
  if (maker === null || hider === null) return ['write each file in one line only']
  if (files.every(file => DATABASE.test(image.files[file]?.path ?? ''))) {
    return [`install the packages of ${lineWords(image, maker)} and of this line in one RUN`]
  }
  return [`write each file in one line only: ${lineWords(image, maker)} or this one`]
}
