import { describe, expect, it } from '@jest/globals'
import { InputError } from '../../../errors/input-error.ts'
import type { BuildRequest } from '../../../model/build-request.ts'
import { placeAtBuilder, planOutputs } from '../output-plan.ts'

const OURS = 'type=oci,tar=false,dest=/t/layout'

function plan(request: Partial<BuildRequest>, loadsByDefault = true) {
  const place = {
    directory: '/t/layout',
    cwd: '/repo',
    loadsByDefault,
    storesPushed: loadsByDefault,
    streamed: false,
  }
  return planOutputs({ context: '.', ...request }, place)
}

describe('the outputs of a solve', () => {
  const cases: [what: string, request: Partial<BuildRequest>, outputs: string[], load: boolean][] = [
    ['nothing asked for: loads as docker build does', {}, [OURS], true],
    ['load', { load: true }, [OURS], true],
    ['push alone does not load', { push: true }, [OURS], false],
    ['push and load: what is pushed is in the engine', { push: true, load: true }, [OURS], false],
    [
      'a pushed image and a loaded one, of the same names',
      { outputs: ['type=image,push=1', 'type=docker'] },
      [OURS, 'type=image,push=1'],
      false,
    ],
    [
      'a pushed image of a name of its own',
      { load: true, outputs: ['type=image,name=a,push=true'] },
      [OURS, 'type=image,name=a,push=true'],
      true,
    ],
    [
      'push, and an archive',
      { push: true, outputs: ['type=docker,dest=a'] },
      [OURS, 'type=docker,dest=a'],
      false,
    ],
    ['a folder', { outputs: ['out'] }, [OURS, 'out'], false],
    ['a tar on standard output', { outputs: ['-'] }, [OURS, '-'], false],
    [
      'an archive beside our directory',
      { outputs: ['type=oci,dest=a.tar'] },
      [OURS, 'type=oci,dest=a.tar'],
      false,
    ],
  ]
  for (const [what, request, outputs, load] of cases) {
    it(`${what}: ours comes first`, () => {
      const { exportsImage, ...rest } = plan(request)
      expect(rest).toStrictEqual({ outputs, layout: '/t/layout', usersLayout: false, load })
      expect(exportsImage).toBe(!['a folder', 'a tar on standard output'].includes(what))
    })
  }

  it('does not load where the driver would not', () => {
    expect(plan({}, false).load).toBe(false)
    expect(plan({}, false).exportsImage).toBe(false)
    expect(plan({ push: true, load: true }, false).load).toBe(true)
  })

  it("shares the user's own layout directory, since BuildKit allows only one", () => {
    const outputs = ['type=registry,name=a', 'type=oci,tar=false,dest=out/image']
    expect(plan({ outputs })).toStrictEqual({
      outputs,
      layout: '/repo/out/image',
      usersLayout: true,
      load: false,
      exportsImage: true,
    })
  })

  it('makes the very blobs that the user ships', () => {
    const user = 'type=image,name=a:1,push=true,compression=zstd,compression-level=9,force-compression=true'
    expect(plan({ outputs: [user] }).outputs).toStrictEqual([
      `${OURS},compression=zstd,compression-level=9,force-compression=true`,
      user,
    ])
  })

  it('needs a destination for a layout directory', () => {
    expect(() => plan({ outputs: ['type=oci,tar=false'] })).toThrow(InputError)
  })

  it('keeps a destination with commas together', () => {
    const { outputs } = planOutputs(
      { context: '.' },
      { directory: '/t/a,b', cwd: '/', loadsByDefault: false, storesPushed: false, streamed: false },
    )
    expect(outputs).toStrictEqual(['type=oci,tar=false,"dest=/t/a,b"'])
  })
})

describe('what a plan must know of the builder', () => {
  const asked = async (request: Partial<BuildRequest>) => {
    let isAsked = false
    const ask = () => {
      isAsked = true
      return Promise.resolve({ loadsByDefault: true, driver: 'docker' })
    }
    await placeAtBuilder({ context: '.', ...request }, ask, {})
    return isAsked
  }

  it.each<[string, Partial<BuildRequest>, boolean]>([
    ['loaded', { load: true }, false],
    ['pushed', { push: true, tags: ['a'] }, false],
    ['written to a file', { outputs: ['type=docker,dest=a.tar'] }, false],
    ['neither: it may load by itself', {}, true],
    ['pushed and loaded: the engine may have it by then', { push: true, load: true }, true],
    ['both by outputs', { outputs: ['type=registry', 'type=docker'] }, true],
  ])('an image that is %s', async (_, request, isNeeded) => {
    expect(await asked(request)).toBe(isNeeded)
  })

  it('is what it says, unless the environment forbids to load', async () => {
    const ask = () => Promise.resolve({ loadsByDefault: true, driver: 'docker-container' })
    expect(await placeAtBuilder({ context: '.' }, ask, {})).toStrictEqual({
      loadsByDefault: true,
      storesPushed: false,
    })
    const forbidden = { BUILDX_NO_DEFAULT_LOAD: '1' }
    expect((await placeAtBuilder({ context: '.' }, ask, forbidden)).loadsByDefault).toBe(false)
  })
})
