import { describe, expect, it } from '@jest/globals'
import { ACTION_INPUTS, type ActionInput } from '../action-inputs.ts'
import { inputReader } from '../input-reader.ts'
import { REPORT_INPUTS } from '../report-inputs.ts'

type Flag = Parameters<ReturnType<typeof inputReader>['flag']>[0]

const ALL: readonly ActionInput[] = [...ACTION_INPUTS, ...REPORT_INPUTS]
const FLAGS = ALL.filter(({ kind }) => kind === 'flag')
const NAMES = FLAGS.map(({ name }) => name as Flag)

/** YAML 1.2, "Core Schema" (10.3.2), which is what the toolkit of GitHub's actions takes. */
const TRUE = ['true', 'True', 'TRUE', ' true ']
const FALSE = ['false', 'False', 'FALSE', '\tfalse\n']
const NEITHER = [
  '',
  '  ',
  'yes',
  'no',
  'on',
  'off',
  '1',
  '0',
  'y',
  'n',
  't',
  'tRUE',
  'null',
  '"true"',
  'true false',
]

const read = (name: Flag, text?: string) =>
  inputReader(new Map(text === undefined ? [] : [[name, text]])).flag(name)

describe('inputs that are true or false', () => {
  it('are all that have one of these as their default', () => {
    const defaults = ALL.filter(input => /^(?:true|false)$/i.test(input.default ?? ''))
    expect(defaults.map(({ name }) => name)).toStrictEqual(NAMES)
    expect(NAMES).toContain('push')
    expect(NAMES).toContain('cleanup')
  })

  describe.each(NAMES)('%s', name => {
    it.each(TRUE)('is true: %j', text => {
      expect(read(name, text)).toBe(true)
    })

    it.each(FALSE)('is false: %j', text => {
      expect(read(name, text)).toBe(false)
    })

    it.each(NEITHER)('is refused, as by docker/build-push-action: %j', text => {
      expect(() => read(name, text)).toThrow(/^input `[a-z-]+` is "[^]*"; write `true` or `false`$/)
    })

    it('is its default where it is not given', () => {
      expect(read(name)).toBe(FLAGS.find(each => each.name === name)?.default === 'true')
    })
  })
})
