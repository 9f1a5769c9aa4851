import type { Platform } from './descriptor.ts'

/** `linux/amd64`, `linux/arm/v7`. arm64's default variant `v8` is left out, as containerd does when it normalizes. */
export function formatPlatform({ os, architecture, variant }: Platform): string {
  const shown = architecture === 'arm64' && variant === 'v8' ? undefined : variant
  return [os, architecture, shown].filter(part => part !== undefined && part !== '').join('/')
}
