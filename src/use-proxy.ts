type Environment = Readonly<Record<string, string | undefined>>

const PROXIES = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'] as const

/**
 * Sends requests of this process through the proxy that the environment names, as all tools that it starts do by themselves. Node.js
 * does that from 24.14 on, and only when told; an older one goes without.
 *
 * @returns a sentence on why it is not done although it is asked for; null otherwise.
 */
export async function useProxy(env: Environment): Promise<string | null> {
  const proxies = PROXIES.flatMap(name => (env[name] ? [[name, withScheme(env[name])] as const] : []))
  if (proxies.length === 0) return null
  const { default: http } = await import('node:http')
  if (!('setGlobalProxyFromEnv' in http))
    return `Node.js ${process.version} cannot use the proxy that the environment names; 24.14 or later can`
  try {
    http.setGlobalProxyFromEnv({ ...env, ...Object.fromEntries(proxies) })
    return null
  } catch {
    // Not the address itself: it may hold a password.
    return 'The proxy that the environment names is not used: its address is no URL'
  }
}

/** `proxy:3128`, as curl takes it. */
function withScheme(address: string): string {
  return address.includes('://') ? address : `http://${address}`
}
