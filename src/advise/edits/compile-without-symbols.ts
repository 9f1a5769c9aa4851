import type { Edit } from '../../model/edit.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import type { AdviceContext } from '../finding.ts'
import { programOf, verbOf } from './run-commands.ts'
import { setForCommands, type SettingFor } from './set-for-commands.ts'

/** The same as `strip = true` in the profile, for what is compiled for a release. */
export const CARGO_STRIPS = 'CARGO_PROFILE_RELEASE_STRIP=true'

const COMPILING: SettingFor = {
  mentions: /\bcargo\b/,
  isMeant: command =>
    programOf(command) === 'cargo' && /^(?:build|b|install|chef|rustc)$/.test(verbOf(command)?.text ?? ''),
  setting: CARGO_STRIPS,
}

/** Someone has thought of symbols, or of another profile. */
const DECIDED = /CARGO_PROFILE_|--profile\b|RUSTFLAGS|--config\b/

/** A profile that keeps something to debug with, or says itself what goes. */
const PROFILE = /^[ \t]*\[profile\.release\b[^\]]*\][^[]*?^[ \t]*(?:debug|strip|split-debuginfo)[ \t]*=/m

/**
 * Tells Cargo to leave symbols out of programs that it compiles for a release.
 *
 * @param line the RUN that compiles them.
 * @returns null where that is not certain: the manifest cannot be read or says something of symbols, or they are no release.
 */
export function compileWithoutSymbols(
  image: PlatformMeasurement,
  line: number | null,
  context: AdviceContext,
): Edit[] | null {
  const { instruction = '' } = image.lines[line ?? -1] ?? {}
  const manifest = context.contextFile?.('Cargo.toml') ?? ''
  const isRelease = /\bcargo\s.*(?:\binstall\b|\s--release\b|\s-r\b)/s.test(instruction)
  const isDecided = image.lines.some(each => DECIDED.test(each.instruction))
  return manifest === '' || PROFILE.test(manifest) || !isRelease || isDecided
    ? null
    : setForCommands(image, COMPILING, context)
}
