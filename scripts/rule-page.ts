import type { Example, Rule } from '../src/advise/finding.ts'
import { capitalized } from '../src/text/capitalized.ts'

/** The part of a page that people write. */
const WHY = /^## Why\n\n([^]*?)\n\n## /m

/**
 * The page of a rule in docs/rules/: all but its reason is made of the rule, and that is kept as it is written.
 *
 * @param written the page as it is; null: there is none yet.
 */
export function rulePage(
  { id, finds, saves, inGeneral, example, otherExamples = [] }: Rule,
  written: string | null,
): string {
  const why = WHY.exec(written ?? '')?.[1] ?? `${capitalized(inGeneral.reason)}.`
  const parts = [
    '<!-- Written by `node scripts/action-metadata.ts` from the rule in src/advise/rules/, but for its reason. -->',
    `# ${id}`,
    `It finds ${finds}.`,
    '## Why',
    why,
    ...examples([example, ...otherExamples]),
    '## Which bytes count',
    `${capitalized(saves)}. See [how the numbers are made](../advice.md#how-the-numbers-are-made).`,
    '## Silence it',
    'For one instruction, by a comment right above it:',
    fence('dockerfile', `# slim-build ignore=${id}\nRUN …`),
    'For all images, or for one, in the config file:',
    fence('yaml', CONFIG.replaceAll('RULE', id)),
    'The details of the report name what is silenced. See [silence a rule](../advice.md#silence-a-rule).',
  ]
  return `${parts.join('\n\n')}\n`
}

/** Each below the name of its ecosystem, where there are several. */
function examples(all: readonly Example[]): string[] {
  return [
    all.length === 1 ? '## Example' : '## Examples',
    ...all.flatMap(({ of, before, after }) => [
      ...(of === undefined ? [] : [`### ${of}`]),
      'Before:',
      fence('dockerfile', before),
      'After:',
      fence('dockerfile', after),
    ]),
  ]
}

const CONFIG = `# .github/slim-build.yml
budgets:
  ignore-advice: [RULE] # all images
images:
  api:
    ignore-advice: [RULE] # this image, instead of those above`

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``
}
