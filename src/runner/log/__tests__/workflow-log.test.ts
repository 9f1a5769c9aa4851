import { describe, expect, it } from '@jest/globals'
import { WorkflowLog } from '../workflow-log.ts'

/** What the runner would take for a command, as it looks for them: `::x::` at a line's start, `##[x]` anywhere. */
function commandsIn(text: string): string[] {
  let stopped: string | null = null
  const commands: string[] = []
  for (const line of text.split('\n')) {
    const [, name] = /^\s*::([a-z0-9-]+)(?: [^:]*)?::/.exec(line) ?? /##\[([a-z-]+)/.exec(line) ?? []
    if (stopped !== null) {
      if (name === stopped) stopped = null
      continue
    }
    if (name === undefined) continue
    if (name === 'stop-commands') stopped = line.trim().slice('::stop-commands::'.length)
    else commands.push(name)
  }
  return commands
}

function logged(use: (log: WorkflowLog) => void): string {
  let text = ''
  const log = new WorkflowLog(piece => (text += piece))
  use(log)
  log.close()
  return text
}

describe('the log of a step', () => {
  it('takes no commands from foreign lines, however they are dressed', () => {
    const hostile = [
      '::set-output name=x::y',
      '   ::add-mask::a',
      'x\r::error::y',
      'x\n::warning::y',
      '##[add-mask]x',
      '::stop-commands::guess',
      '::guess::',
      '\u001b[0m::debug::x',
    ]
    const text = logged(log => {
      log.lines(hostile)
      log.group('::error::title\n::error::second')
      log.rendered('::error::report')
    })
    expect(commandsIn(text)).toStrictEqual(['group', 'endgroup'])
  })

  it('still takes ours, in between', () => {
    const text = logged(log => {
      log.lines(['a'])
      log.warning('50 % of\n::error::x')
      log.lines(['b'])
      log.mask('s3cret')
    })
    expect(commandsIn(text)).toStrictEqual(['warning', 'add-mask'])
    expect(text).toMatch(/::warning::50 %25 of%0A::error::x\n/)
  })

  it('shows what a program printed without its colours and progress bars', () => {
    const text = logged(log => {
      log.lines(['\u001b[32madded\u001b[39m 5 packages', '10 %\r50 %\rdone', 'a\tb'])
    })
    expect(text).toMatch(/\nadded 5 packages\ndone\na {4}b\n/)
  })
})

describe('an annotation', () => {
  it('shows at its lines, and no text of it can end it or add to it', () => {
    let written = ''
    const log = new WorkflowLog(text => (written += text))
    const hostile = 'a,line=9::b\n::error::c'
    log.annotate({ file: hostile, line: 4, endLine: null, title: hostile, message: hostile })
    log.annotate({ file: 'Dockerfile', line: null, endLine: null, title: 'Rule', message: '100 %' })
    expect(written.split('\n')).toStrictEqual([
      '::warning file=a%2Cline=9%3A%3Ab\\x0a\\x3a%3Aerror%3A%3Ac,line=4,endLine=4,title=a%2Cline=9%3A%3Ab\\x0a\\x3a%3Aerror%3A%3Ac::a,line=9::b\\x0a\\x3a:error::c',
      '::warning file=Dockerfile,title=Rule::100 %25',
      '',
    ])
  })
})
