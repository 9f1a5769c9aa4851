import { describe, expect, it } from '@jest/globals'
import { explainDefinition, missingSecretFile } from '../explain-definition.ts'

function explain(...stderr: string[]): string {
  const { name, message } = explainDefinition(
    { exitCode: 1, stderr },
    { targets: ['api', 'web'], secretId: 'npm' },
  )
  return `${name}: ${message}`
}

describe('bake files that cannot be used', () => {
  it('are for their author to mend, in one sentence', () => {
    expect(explain('#1 DONE 0.0s', "ERROR: couldn't find a bake definition")).toMatch(
      /^InputError: there is no bake file here/,
    )
    expect(explain('ERROR: failed to find target app')).toMatch(
      /^InputError: the bake files have no target "app": check the requested targets; did you mean "api"\? There are "api", "web"$/,
    )
    expect(explain('ERROR: open ci.hcl: no such file or directory')).toMatch(
      /^InputError: there is no bake file "ci\.hcl"/,
    )
    expect(
      explain('docker-bake.hcl:2', '----', 'ERROR: docker-bake.hcl:2,8-3,1: Invalid expression; Expected …'),
    ).toMatch(/^InputError: the bake files cannot be used: "docker-bake\.hcl:2,8-3,1: Invalid expression/)
  })

  it('name the secret whose file is missing, where its id is known', () => {
    const stderr = ['ERROR: failed to stat no.npmrc: stat no.npmrc: no such file or directory']
    expect(missingSecretFile(stderr)).toBe('no.npmrc')
    expect(explain(...stderr)).toMatch(
      /^InputError: the secret "npm" of the bake files is to be read from "no\.npmrc", which does not exist/,
    )
    const unknown = explainDefinition({ exitCode: 1, stderr }, { targets: [], secretId: null })
    expect(unknown.message).toMatch(/^a secret of the bake files is to be read from/)
    expect(missingSecretFile(['ERROR: failed to find target app'])).toBeNull()
  })

  it('are told from an engine that is not there, or a buildx that says nothing', () => {
    expect(explain('ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock.')).toMatch(
      /^ToolError: the Docker engine cannot be reached/,
    )
    expect(explain('Killed')).toMatch(/^ToolError: docker buildx bake --print failed: "Killed"/)
  })

  it('cannot speak to the terminal or the runner', () => {
    expect(explain('ERROR: \u001b[31mx\n::error::y\u202e')).toMatch(/used: "x ::error::y ?"$/)
  })
})
