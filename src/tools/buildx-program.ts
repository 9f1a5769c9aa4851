import { closeSync, openSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs'
import { platform } from 'node:os'
import path from 'node:path'
import { dockerSettings } from './docker-settings.ts'
import { findProgram, isProgram } from './find-program.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** What is started for a tool. */
export interface Program {
  readonly file: string
  /** As `RunOptions.env`. */
  readonly env: Environment
}

/** Where docker looks for plugins after the user's own directory (docker/cli, `cli-plugins/manager/manager_unix.go`). */
const SYSTEM_PLUGINS = [
  '/usr/local/lib/docker/cli-plugins',
  '/usr/local/libexec/docker/cli-plugins',
  '/usr/lib/docker/cli-plugins',
  '/usr/libexec/docker/cli-plugins',
]

/**
 * The program that `docker buildx …` ends up in. docker starts its plugin twice for that, once to ask what it is: two thirds of the
 * processor time of a question to buildx, a fifth of a second of a build on a hosted runner. Started here, the plugin gets the same
 * arguments and the variable that tells it from a program of its own (docker/cli, `PluginRunCommand`).
 *
 * It is docker after all where that is somebody's script, where its settings name other directories of plugins, and where the plugin is
 * not found in the places that are known of Linux.
 */
export function buildxProgram(tool: string, args: readonly string[], env: Environment): Program {
  const asGiven = { file: tool, env }
  if (tool !== 'docker' || args[0] !== 'buildx' || platform() !== 'linux') return asGiven
  const docker = findProgram(tool, env.PATH ?? '')
  if (docker === null || !isDocker(docker)) return asGiven
  const settings = dockerSettings(env)
  if (settings === null || namesOtherDirectories(settings)) return asGiven
  const plugin = [path.join(settings, 'cli-plugins'), ...SYSTEM_PLUGINS]
    .map(directory => path.join(directory, 'docker-buildx'))
    .find(file => !isMissing(file))
  if (plugin === undefined || !isProgram(plugin) || !isBinary(plugin)) return asGiven
  return { file: plugin, env: { ...env, DOCKER_CLI_PLUGIN_ORIGINAL_CLI_COMMAND: tool } }
}

/** Not so: a script that wraps it, and what stands for all programs of a package, as of snap. */
function isDocker(file: string): boolean {
  return isBinary(file) && path.basename(realpathSync(file)) === 'docker'
}

/** Whether a program is none of a shell or of another interpreter: it begins with the magic number of ELF. */
function isBinary(file: string): boolean {
  const bytes = Buffer.alloc(4)
  let descriptor: number | undefined
  try {
    descriptor = openSync(file, 'r')
    readSync(descriptor, bytes)
  } catch {
    return false
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
  return bytes.toString('latin1') === '\u007fELF'
}

/** Whether docker's settings are such that it would look elsewhere. Settings that cannot be read are docker's to complain of. */
function namesOtherDirectories(settings: string): boolean {
  const file = path.join(settings, 'config.json')
  if (isMissing(file)) return false
  try {
    return readFileSync(file, 'utf8').includes('cliPluginsExtraDirs')
  } catch {
    return true
  }
}

/** Not so: what cannot be looked at, as in the settings of another user. */
function isMissing(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false }) === undefined
  } catch {
    return false
  }
}
