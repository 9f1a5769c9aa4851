import { describe, expect, it } from '@jest/globals'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterThisTest } from '../../../../test-kit/after-this-test.ts'
import { type KubernetesApi, startKubernetesApi } from '../../../../test-kit/drivers/kubernetes-api.ts'
import type { NewBuilder } from '../../../model/builder-plan.ts'
import { builderExists } from '../builder-exists.ts'
import { type BuilderContext, createBuilder } from '../create-builder.ts'
import { removeBuilder } from '../remove-builder.ts'
import { builderOf, buildkit, machine, named, NODE, NONE, showThatItBuilds } from './real-builders.ts'

describe('a builder of the driver kubernetes', () => {
  /** Leads buildx to a cluster. */
  function inCluster(api: KubernetesApi): BuilderContext {
    const host = machine()
    const kubeconfig = path.join(host.cwd, 'kubeconfig')
    writeFileSync(kubeconfig, api.kubeconfig)
    return { ...host, env: { ...host.env, KUBECONFIG: kubeconfig } }
  }

  it('has a deployment a node, builds, pushes, loads and is removed', async () => {
    const api = await startKubernetesApi(buildkit.port)
    afterThisTest(() => {
      api.close()
    })
    const host = inCluster(api)
    const made = named('kubernetes')
    const wanted: NewBuilder = {
      driver: 'kubernetes',
      nodes: [
        { ...NODE, driverOpts: ['replicas=2', 'image=moby/buildkit:v1'], platforms: ['linux/amd64'] },
        {
          ...NODE,
          name: 'arm',
          driverOpts: ['"nodeselector=kubernetes.io/arch=arm64"'],
          platforms: ['linux/arm64'],
        },
      ],
      config: { text: '[worker.oci]\n  max-parallelism = 4\n' },
    }
    await createBuilder(made, wanted, NONE, host)
    const deployments = api.names().filter(name => name.startsWith('deployments/'))
    expect(deployments).toHaveLength(2)
    expect(api.names().some(name => name.startsWith('configmaps/'))).toBe(true)
    const first = api.deployment(`${made.name}0`)
    expect([first?.replicas, first?.containers[0]?.image]).toStrictEqual([2, 'moby/buildkit:v1'])
    await showThatItBuilds(made, host)
    expect(await removeBuilder(made, host)).toStrictEqual([])
    expect(api.names()).toStrictEqual([])
  })

  it('says so when its pods do not start, and is removed all the same', async () => {
    const api = await startKubernetesApi(buildkit.port, { ready: false })
    afterThisTest(() => {
      api.close()
    })
    const host = inCluster(api)
    const made = named('kubernetes')
    const wanted = builderOf('kubernetes', { driverOpts: ['timeout=2s'] })
    await expect(createBuilder(made, wanted, NONE, host)).rejects.toThrow(
      expect.objectContaining({
        name: 'ToolError',
        message: expect.stringMatching(/did not boot: .*expected 1 replicas to be ready, got 0/),
      }),
    )
    expect(api.names()).toHaveLength(1)
    expect(await removeBuilder(made, host)).toStrictEqual([])
    expect(api.names()).toStrictEqual([])
  })

  it('says so when the cluster cannot be reached, also when it is removed', async () => {
    const api = await startKubernetesApi(buildkit.port)
    const host = inCluster(api)
    const made = named('kubernetes')
    await createBuilder(made, builderOf('kubernetes', {}), NONE, host)
    api.close()
    const [warning, ...more] = await removeBuilder(made, host)
    expect(warning ?? '').toMatch(
      /^Builder "[\w-]+": it was not removed: .*refused.*; buildx has forgotten it; .*kubectl delete deployment [\w-]+0 /,
    )
    expect(more).toStrictEqual([])
    expect(await builderExists(made.name, host)).toBe(false)
  })
})
