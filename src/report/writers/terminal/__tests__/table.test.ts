import { describe, expect, it } from '@jest/globals'
import type { TableBlock } from '../../../document/block.ts'
import { styler } from '../style-text.ts'
import { tableLines } from '../table.ts'

describe('the headings of a table', () => {
  it('take several lines rather than being cut, where there is room for that and a text', () => {
    const table: TableBlock = {
      kind: 'table',
      columns: [
        { heading: 'Compressed', align: 'right' },
        { heading: 'Unpacked', align: 'right' },
        { heading: 'Δ compressed', align: 'right' },
        { heading: 'Time', align: 'right' },
        { heading: 'Line', keep: true },
        { heading: '', wrap: true },
      ],
      rows: [['1 B', '2 B', '+1 B', '1.0 s', 'Dockerfile:12', 'RUN npm ci --omit=dev']],
    }
    for (const width of [80, 100]) {
      const lines = tableLines(table, { width, paint: styler(false) })
      const head = lines.slice(
        0,
        lines.findIndex(line => line.includes('1 B')),
      )
      expect(
        head
          .join(' ')
          .split(/ +/)
          .filter(word => word !== '')
          .sort(),
      ).toStrictEqual(['Compressed', 'Line', 'Time', 'Unpacked', 'compressed', 'Δ'])
    }
  })

  it('of texts stay on one line where there is room', () => {
    const table: TableBlock = {
      kind: 'table',
      columns: [{ heading: 'Unpacked', align: 'right' }, { heading: 'Directory, with all below it' }],
      rows: [['41.1 MB', '/bin']],
    }
    const [head] = tableLines(table, { width: 60, paint: styler(false) })
    expect(head).toBe('  Unpacked  Directory, with all below it')
  })
})
