import type { PlatformMeasurement } from '../model/measurement.ts'
import type { AdviceContext } from './finding.ts'

export type NodeManager = 'npm' | 'yarn' | 'pnpm' | 'bun'

/** Start of a command in a shell line: after nothing, an operator, or variables that are set for it. */
const START = String.raw`(?:^|[;&|(]|\s)\s*(?:\w+=\S*\s+)*`

/** A command that installs what `package.json` names. */
export const NODE_INSTALL = new RegExp(
  `${START}(?:npm\\s+(?:ci|clean-install|i|install|add)\\b|pnpm\\s+(?:i|install|add)\\b|bun\\s+(?:i|install|add)\\b|` +
    `yarn(?:\\s+(?:install|add|workspaces\\s+focus)\\b|\\s+--|\\s*(?:$|[;&|])))`,
)

/** A command that may need what only development needs: scripts, compilers, tests. */
export const NODE_BUILD = new RegExp(
  `${START}(?:(?:npm|pnpm|bun|yarn)\\s+(?:--?[\\w=/.-]+\\s+)*(?:run(?:-script)?|exec|x|dlx|t|test|build|compile|lint)\\b|yarn\\s+(?!install|add|workspaces|--|cache|config|set)\\w|` +
    `yarn\\s+workspaces\\s+(?:run|foreach)\\b|npx|bunx|tsc|vite|webpack|rollup|esbuild|jest|vitest|mocha|next\\s+build|ng\\s+build|nest\\s+build|turbo|nx|make|\\S*node_modules/\\.bin/)`,
)

/** Which of them a command calls; npm where it calls none of the others. */
export function nodeManagerOf(command: string): NodeManager {
  const found = /\b(npm|yarn|pnpm|bun)\b/.exec(command.slice(Math.max(0, command.search(NODE_INSTALL))))?.[1]
  return found === 'yarn' || found === 'pnpm' || found === 'bun' ? found : 'npm'
}

/** The command that installs without what only development needs, in the way that the given command installs. */
export function productionInstall(image: PlatformMeasurement, command: string): string {
  switch (nodeManagerOf(command)) {
    case 'yarn':
      return isModernYarn(image, command)
        ? 'yarn workspaces focus --all --production'
        : `yarn install ${PRODUCTION_OPTION.yarn} --frozen-lockfile`
    case 'pnpm':
      return `pnpm install ${PRODUCTION_OPTION.pnpm} --frozen-lockfile`
    case 'bun':
      return `bun install ${PRODUCTION_OPTION.bun}`
    case 'npm':
      return `npm ${/\bnpm\s+(?:i|install|add)\b/.test(command) ? 'install' : 'ci'} ${PRODUCTION_OPTION.npm}`
  }
}

/** What leaves out what only development needs; null where no option of the command does. */
export function productionOption(image: PlatformMeasurement, command: string): string | null {
  const manager = nodeManagerOf(command)
  return manager === 'yarn' && isModernYarn(image, command) ? null : PRODUCTION_OPTION[manager]
}

const PRODUCTION_OPTION: Readonly<Record<NodeManager, string>> = {
  npm: '--omit=dev',
  yarn: '--production',
  pnpm: '--prod',
  bun: '--production',
}

/** `pnpm prune` takes the members of a workspace from each other. Installing once more does not, but it asks first, and keeps what is new. */
const PNPM_WORKSPACE_PRUNE = 'CI=true pnpm install --prod --frozen-lockfile --config.modules-cache-max-age=0'

/** The command that takes what only development needs away from what is installed. */
export function productionPrune(
  image: PlatformMeasurement,
  command: string,
  { contextFile }: AdviceContext,
): string {
  switch (nodeManagerOf(command)) {
    case 'yarn':
      return productionInstall(image, command)
    case 'pnpm':
      return contextFile?.('pnpm-workspace.yaml') == null ? 'pnpm prune --prod' : PNPM_WORKSPACE_PRUNE
    case 'bun':
      return 'rm -rf node_modules && bun install --production'
    case 'npm':
      return 'npm prune --omit=dev'
  }
}

/** Yarn 2 and later: its settings stand in `.yarnrc.yml`, and some options are its alone. */
function isModernYarn(image: PlatformMeasurement, command: string): boolean {
  return (
    /--immutable|workspaces\s+focus/.test(command) ||
    image.files.some(
      file => image.files.endsWith(file, '.yarnrc.yml') && !image.files.path(file).includes('node_modules/'),
    )
  )
}
