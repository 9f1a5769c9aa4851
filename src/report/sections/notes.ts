import { type Block, details, type Inline, inlinesOf, joinTexts, type Text } from '../document/block.ts'
import type { ShownImage, View } from '../document/view.ts'
import type { MeasuredRow } from '../overview/image-row.ts'
import { namesOf } from '../overview/names-of.ts'
import type { OverviewSummary } from '../overview/overview-summary.ts'
import { countNoun } from '../summary/count-noun.ts'
import { baselineName } from './size.ts'

const OPEN_NOTES = 2
const MOST_NOTES = 20
const LONGEST = 300

/** A sentence that qualifies numbers, and the images that it is said of. */
interface Note {
  readonly text: string
  readonly rows: readonly MeasuredRow[]
}

/** What qualifies the numbers of one image and must not be folded: platforms that are gone, and the first notes. */
export function openNotes({ report, image }: ShownImage, { level }: View): Block[] {
  const { notes, removedPlatforms, baseline } = report
  const gone = removedPlatforms.slice(0, 5).map((text): Text => ({ text, most: 60 }))
  const name = baseline.kind === 'measured' ? baselineName(baseline) : 'the baseline'
  const { unknown } = image.base
  return noteList([
    ...(gone.length > 0
      ? [['No longer in the image, but in ', name, ': ', ...joinTexts(gone, ', '), '.']]
      : []),
    ...(unknown === null || notes.includes(unknown)
      ? []
      : [{ text: `Base image not known: ${unknown}`, most: LONGEST }]),
    ...firstNotes(notes.map(noteText), level.folded),
  ])
}

/** The notes that {@link openNotes} leaves, folded. */
export function moreNotes({ report: { notes } }: ShownImage): Block[] {
  return notesDetails(notes.map(noteText))
}

function noteText(text: string): Text {
  return { text, most: LONGEST }
}

/** What qualifies the numbers of many images and must not be folded: what the sums leave out, and the first notes. */
export function overviewOpenNotes(summary: OverviewSummary, { level }: View): Block[] {
  return noteList([...leftOut(summary), ...firstNotes(allNotes(summary), level.folded)])
}

/** The notes that {@link overviewOpenNotes} leaves, folded. */
export function overviewMoreNotes(summary: OverviewSummary): Block[] {
  return notesDetails(allNotes(summary))
}

function noteList(items: readonly Text[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', mark: 'note', items }]
}

function firstNotes(notes: readonly Text[], folded: boolean): readonly Text[] {
  const left = notes.length - OPEN_NOTES
  const more = left > 0 && folded ? [`${countNoun(left, 'more note')} in the details.`] : []
  return [...notes.slice(0, OPEN_NOTES), ...more]
}

function notesDetails(notes: readonly Text[]): Block[] {
  const more = notes.slice(OPEN_NOTES)
  if (more.length === 0) return []
  const left = more.length - MOST_NOTES
  const items = [...more.slice(0, MOST_NOTES), ...(left > 0 ? [`and ${left} more`] : [])]
  return [details('Notes', `${more.length} more`, { kind: 'list', items })]
}

/** Each sentence once, with the images that it is said of unless those are all. */
function allNotes({ measured, rows }: OverviewSummary): readonly Text[] {
  const notes = measured.flatMap(row => [...new Set(notesOf(row))].map(text => ({ text, row })))
  return [...Map.groupBy(notes, ({ text }) => text)].map(([text, all]) =>
    noteSentence({ text, rows: all.map(({ row }) => row) }, rows.length),
  )
}

function notesOf({ report }: MeasuredRow): string[] {
  const { notes, platforms } = report
  const unknown = platforms.flatMap(({ base }) => (base.unknown === null ? [] : [base.unknown]))
  return [
    ...notes,
    ...unknown.filter(reason => !notes.includes(reason)).map(reason => `Base image not known: ${reason}`),
  ]
}

function noteSentence({ text, rows }: Note, images: number): Text {
  const whom: readonly Inline[] = rows.length === images ? [] : [...namesOf(rows), ': ']
  return [...whom, { text, most: LONGEST }]
}

/** What the sum does not hold, and why, as sentences; none where it holds all or there is none. */
function leftOut({ total, measured, summed, unmeasured, incomparable }: OverviewSummary): Text[] {
  if (total === null) return []
  const fresh = measured.filter(({ summary }) => summary.state === 'new')
  const onPlatform = fresh.filter(({ report }) => report.baseline.kind === 'measured').length
  const uncompared = measured.filter(({ summary }) => summary.state === 'uncompared').length
  const counts = [
    [fresh.length - onPlatform, 'new image', ''],
    [onPlatform, 'image', ' on a new platform'],
    [uncompared, 'image', ' without a baseline'],
    [unmeasured.length, 'image', ' without numbers'],
  ] as const
  const reasons: Text[] = [
    ...counts.filter(([count]) => count > 0).map(([count, noun, end]) => countNoun(count, noun) + end),
    ...(incomparable.length > 0 ? [incomparableWords(incomparable)] : []),
  ]
  const several = summed.some(({ report }) => report.platforms.length > 1)
  return [
    ...(reasons.length === 0 ? [] : [['The sum leaves out ', ...joinTexts(reasons, ', '), '.']]),
    ...(several ? ['For an image with several platforms, the sum counts the platform that is shown.'] : []),
  ]
}

function incomparableWords(rows: readonly MeasuredRow[]): Text {
  const start = `${countNoun(rows.length, 'image')} whose compressed bytes are not comparable (`
  return [start, ...inlinesOf(namesOf(rows)), '; shown unpacked)']
}
