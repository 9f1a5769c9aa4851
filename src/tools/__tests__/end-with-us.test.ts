import { expect, it } from '@jest/globals'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import path from 'node:path'

/** Starts two programs, has one end, and waits to be killed. */
const PROGRAM = `
const { endWithUs } = await import(${JSON.stringify(path.join(import.meta.dirname, '..', 'end-with-us.ts'))})
const { spawn } = await import('node:child_process')
const start = () => spawn('sleep', ['3600'], { stdio: 'ignore', detached: true }).pid
const [one, other] = [start(), start()]
endWithUs(one, process.env.PATH)
endWithUs(other, process.env.PATH)()
console.log(JSON.stringify([process.pid, one, other]))`

it('is said of each program by itself, to one process that watches over all', async () => {
  const ours = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', PROGRAM])
  const [line] = (await once(createInterface(ours.stdout), 'line')) as [string]
  const [pid, one, other] = JSON.parse(line) as [number, number, number]
  try {
    const children = execFileSync('ps', ['-o', 'args=', '--ppid', String(pid)], { encoding: 'utf8' })
    expect(children.match(/^sh -c/gm)).toHaveLength(1)
    ours.kill('SIGKILL')
    while (existsSync(`/proc/${one}`)) await new Promise(resolve => setTimeout(resolve, 10))
    expect(existsSync(`/proc/${other}`)).toBe(true)
  } finally {
    ours.kill('SIGKILL')
    for (const each of [one, other]) spawn('kill', ['-KILL', String(each)], { stdio: 'ignore' })
  }
})
