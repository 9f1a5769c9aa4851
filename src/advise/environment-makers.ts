import type { PlatformMeasurement } from '../model/measurement.ts'
import { commandOf, type LineOrigin } from './line-origin.ts'

/** How an environment of Python is made without what only installs packages, in the words of what makes it. */
export interface EnvironmentMaker {
  readonly withoutPip: string
  readonly withoutBuildSystem: string
}

const MAKERS: readonly (EnvironmentMaker & { readonly command: RegExp })[] = [
  {
    command: /\buv\s/,
    withoutPip: 'uv venv',
    withoutBuildSystem: 'uv pip uninstall setuptools wheel',
  },
  {
    command: /\bpoetry\s/,
    withoutPip: 'poetry config virtualenvs.options.no-pip true',
    withoutBuildSystem: 'poetry run pip uninstall -y setuptools wheel',
  },
  {
    command: /\bpipenv\s/,
    withoutPip: 'virtualenv --no-pip',
    withoutBuildSystem: 'pipenv run pip uninstall -y setuptools wheel',
  },
  {
    command: /\bvirtualenv\s/,
    withoutPip: 'virtualenv --no-pip',
    withoutBuildSystem: 'pip uninstall -y setuptools wheel',
  },
]

const VENV: EnvironmentMaker = {
  withoutPip: 'python -m venv --without-pip',
  withoutBuildSystem: 'pip uninstall -y setuptools wheel',
}

/** What a line makes an environment with; Python's own where it is not known to be another. */
export function environmentMakerOf(image: PlatformMeasurement, line: LineOrigin | null): EnvironmentMaker {
  const command = commandOf(image, line?.line ?? null)
  return MAKERS.find(maker => maker.command.test(command)) ?? VENV
}
