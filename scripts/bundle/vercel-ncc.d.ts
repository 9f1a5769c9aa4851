declare module '@vercel/ncc' {
  export interface Module {
    readonly resource?: string
    /** Those that webpack made one of. */
    readonly modules?: Iterable<Module>
  }

  export interface Compiled {
    readonly code: string
    readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>
    readonly stats: { readonly compilation: { readonly modules: Iterable<Module> } }
  }

  export default function ncc(entry: string, options: Readonly<Record<string, unknown>>): Promise<Compiled>
}
