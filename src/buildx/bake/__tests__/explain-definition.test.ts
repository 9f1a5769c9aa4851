import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { explainDefinition } from '../explain-definition.ts'

function explain(...stderr: string[]): string {
  const { name, message } = explainDefinition({ exitCode: 1, stderr })
  return `${name}: ${message}`
}

describe('bake files that cannot be used', () => {
  it('are for their author to mend, in one sentence', () => {
    assert.match(
      explain('#1 DONE 0.0s', "ERROR: couldn't find a bake definition"),
      /^InputError: there is no bake file here/,
    )
    assert.match(
      explain('ERROR: failed to find target app'),
      /^InputError: the bake files have no target "app"/,
    )
    assert.match(
      explain('ERROR: open ci.hcl: no such file or directory'),
      /^InputError: there is no bake file "ci\.hcl"/,
    )
    assert.match(
      explain('docker-bake.hcl:2', '----', 'ERROR: docker-bake.hcl:2,8-3,1: Invalid expression; Expected …'),
      /^InputError: the bake files cannot be used: "docker-bake\.hcl:2,8-3,1: Invalid expression/,
    )
  })

  it('are told from an engine that is not there, or a buildx that says nothing', () => {
    assert.match(
      explain('ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock.'),
      /^ToolError: the Docker engine cannot be reached/,
    )
    assert.match(explain('Killed'), /^ToolError: docker buildx bake --print failed: "Killed"/)
  })

  it('cannot speak to the terminal or the runner', () => {
    assert.match(explain('ERROR: \u001b[31mx\n::error::y\u202e'), /used: "x ::error::y ?"$/)
  })
})
