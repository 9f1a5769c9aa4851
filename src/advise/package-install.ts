import type { Ecosystem } from '../model/package-claim.ts'
import { NODE_INSTALL } from './node-install.ts'
import { SYSTEM_INSTALL } from './system-install.ts'

const PYTHON_INSTALL =
  /\b(?:pip[\d.]*\s(?:[^;&|]{0,2000}\s)?install|uv\s+(?:pip\s+(?:install|sync)|sync|add)|poetry\s+(?:install|sync|add)|pdm\s+(?:install|sync|add)|pipenv\s+(?:install|sync)|(?:conda|mamba|micromamba)\s(?:[^;&|]{0,2000}\s)?(?:install|create|env))\b/

const INSTALLS: Readonly<Record<Ecosystem, RegExp>> = {
  dpkg: SYSTEM_INSTALL,
  apk: SYSTEM_INSTALL,
  npm: NODE_INSTALL,
  python: PYTHON_INSTALL,
}

/** What a command runs that installs packages of an ecosystem; what matches nothing where that is not known. */
export function installOf(ecosystem: Ecosystem): RegExp {
  return INSTALLS[ecosystem] ?? /(?!)/
}

const RUBY_INSTALL = /\b(?:gem|bundle)\s+install\b/

/** Whether a command installs packages of a language, of which some are compiled then. */
export function installsForLanguage(command: string): boolean {
  return [NODE_INSTALL, PYTHON_INSTALL, RUBY_INSTALL].some(pattern => pattern.test(command))
}

/** Whether a command installs packages, of whatever ecosystem. */
export function isInstall(command: string): boolean {
  return Object.values(INSTALLS).some(pattern => pattern.test(command))
}
