import { renderMarkdown } from '../../src/report/render-markdown.ts'
import { reportOf } from '../../src/report/__tests__/report-of.ts'
import { buildMeasurement } from '../../test-kit/measurement-builder.ts'
import { type Row, secondsRow } from '../row.ts'

const IMAGES = 450

/** As a monorepo's bake has them, compared and rendered in one comment. Once: a second time, V8 would know the way. */
export function manyImages(): readonly Row[] {
  const pairs = Array.from(
    { length: IMAGES },
    (_, index) => [measured(`app${index}`, 1200 + index), measured(`app${index}`, 1000)] as const,
  )
  const begun = performance.now()
  const reports = pairs.map(([head, baseline]) => reportOf(head, baseline))
  renderMarkdown({ reports, unmeasured: [] })
  return [secondsRow(`${IMAGES} images compared and rendered`, (performance.now() - begun) / 1000, 2)]
}

/** Five layers of forty files. */
function measured(name: string, size: number) {
  const files = (layer: number) =>
    Array.from({ length: 40 }, (_, file) => ({ path: `app/${layer}/${file}`, compressed: size + file }))
  return buildMeasurement(
    { layers: Array.from({ length: 5 }, (_, layer) => ({ files: files(layer) })) },
    { name },
  )
}
