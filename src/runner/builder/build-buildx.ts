import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { toolReason } from '../../buildx/builder/tool-reason.ts'
import { ToolError } from '../../errors/tool-error.ts'
import { runGitWithoutRepository, UPLOAD_PACK } from '../../git/run-git.ts'
import { runTool } from '../../tools/run-tool.ts'
import { messages } from '../messages.ts'
import type { InstallContext } from './install-context.ts'

/**
 * Builds buildx from its sources by the buildx that is there, as docker/setup-buildx-action does: the target `binaries` of the Git
 * context. A private repository is read with the token in GIT_AUTH_TOKEN.
 *
 * @param target is made.
 * @throws ToolError when it does not build.
 */
export async function buildBuildx(
  url: string,
  target: string,
  { env, signal, tempDir, say }: InstallContext,
): Promise<void> {
  const directory = await mkdtemp(path.join(tempDir, 'buildx-'))
  const secret = (env.GIT_AUTH_TOKEN ?? '') === '' ? [] : ['--secret=id=GIT_AUTH_TOKEN']
  const args = [
    ...['buildx', 'build', '--progress=plain', '--target=binaries', '--platform=local'],
    ...['--build-arg=BUILDKIT_CONTEXT_KEEP_GIT_DIR=1', `--output=type=local,dest=${directory}`],
    ...[...secret, '--', url],
  ]
  try {
    const run = await runTool('docker', args, { env, signal, onErrorLine: say })
    if (run.exitCode !== 0) {
      throw new ToolError(messages.buildxNotBuilt(url, toolReason(run)), {
        command: 'docker buildx build',
        exitCode: run.exitCode,
        stderr: run.stderr,
      })
    }
    const name = process.platform === 'win32' ? 'buildx.exe' : 'buildx'
    await copyFile(path.join(directory, name), target).catch((cause: unknown) => {
      throw new ToolError(messages.buildxBinaryMissing(url, name), { cause })
    })
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/**
 * The commit that a Git context stands for, by which a build of it is kept; null when it cannot be told without credentials.
 *
 * @param url `https://…/buildx.git#ref`; without a ref it is HEAD.
 */
export async function commitOf(
  url: string,
  { env, signal }: Pick<InstallContext, 'env' | 'signal'>,
): Promise<string | null> {
  const [repository = '', ref = 'HEAD'] = url.split('#', 2)
  if (/^[0-9a-f]{40}$/.test(ref)) return ref
  if (ref.includes(':') || !/^[\w./-]+$/.test(ref)) return null
  const run = await runGitWithoutRepository(['ls-remote', UPLOAD_PACK, '--', repository, ref], {
    env,
    signal: AbortSignal.any([signal, AbortSignal.timeout(30_000)]),
  }).catch(() => null)
  signal.throwIfAborted()
  const found = [...(run?.stdout.matchAll(/^([0-9a-f]{40})\t(.*)$/gm) ?? [])]
  const exact = found.filter(([, , name]) => names(ref).includes(name ?? ''))
  return (exact.length === 1 ? exact[0]?.[1] : undefined) ?? null
}

function names(ref: string): string[] {
  return [ref, `refs/heads/${ref}`, `refs/tags/${ref}`]
}
