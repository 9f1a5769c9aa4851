import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { useEngine, type Engine } from '../../engine.ts'

describe('a Dockerfile that begins with # syntax=docker/dockerfile:1', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'slim-build-frontend-'))
  let engine: Engine

  beforeAll(async () => {
    engine = await useEngine(['docker/dockerfile:1'])
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it('builds where Docker Hub cannot be reached, build arguments and all', async () => {
    await build('ARG TEXT\nCOPY <<EOF /hello\n$TEXT\nEOF', ['--build-arg=TEXT=hello'])
    expect(readFileSync(path.join(folder, 'out', 'hello'), 'utf8')).toBe('hello\n')
  })

  it('says where in the Dockerfile a fault is', async () => {
    await expect(build('COPY nowhere /')).rejects.toThrow(/Dockerfile:3[\s\S]*"\/nowhere": not found/)
  })

  async function build(instructions: string, options: readonly string[] = []): Promise<void> {
    const text = `# syntax=docker/dockerfile:1\nFROM scratch\n${instructions}\n`
    writeFileSync(path.join(folder, 'Dockerfile'), text)
    const output = `--output=type=local,dest=${path.join(folder, 'out')}`
    const args = ['buildx', 'build', '--progress=plain', output, ...options, folder]
    await promisify(execFile)('docker', args, { env: engine.env })
  }
})
