import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterThisTest } from './after-this-test.ts'
import { run } from './corpus/run.ts'
import type { Engine } from './engine.ts'
import { type ExampleApplication, folderOf } from './example-applications.ts'

/**
 * Builds the multi-stage image of an application and starts it: what it answers on its path. Image and container are gone
 * when the test has ended.
 *
 * @throws AssertionError with its log when the program ends before it answers.
 */
export async function answerOfExample({ env }: Engine, application: ExampleApplication): Promise<string> {
  const docker = async (...args: readonly string[]) => (await run('docker', args, { env })).trim()
  const image = `slim-build-example:${application.name}`
  const build = async () =>
    await docker('buildx', 'build', '--quiet', '--load', '--tag', image, folderOf(application))
  // Downloads may fail, those of Maven more than others: a second try has what the first has left in cache mounts.
  await build().catch(build)
  afterThisTest(async () => await docker('image', 'rm', '--force', image))
  const container = await docker('run', '--detach', '--publish', `127.0.0.1::${application.port}`, image)
  afterThisTest(async () => await docker('rm', '--force', container))
  const address = await docker('port', container, `${application.port}/tcp`)

  for (;;) {
    const answer = await fetch(`http://${address}${application.path}`).catch(() => null)
    if (answer?.ok === true) return await answer.text()
    const running = await docker('inspect', '--format', '{{.State.Running}}', container)
    assert.equal(running, 'true', await docker('logs', container))
    await sleep(100)
  }
}
