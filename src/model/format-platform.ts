import type { Platform } from './descriptor.ts'

/**
 * `linux/amd64`, `linux/arm/v7`, `windows(10.0.20348.2227)/amd64`.
 *
 * arm64's default variant `v8` is left out and the version of Windows stands in parentheses, as containerd has it.
 */
export function formatPlatform({ os, architecture, variant, osVersion }: Platform): string {
  const shown = architecture === 'arm64' && variant === 'v8' ? undefined : variant
  const system = osVersion === undefined ? os : `${os}(${osVersion})`
  return [system, architecture, shown].filter(part => part !== undefined && part !== '').join('/')
}
