/** Remembers what a file of tests may change in its process, and gives a function that puts it back for the next file. */
export function restorer(): () => void {
  const restore = [globals(), variables(), listeners(), exit()]
  return () => {
    for (const each of restore) each()
  }
}

function globals(): () => void {
  const before = new Map(
    Reflect.ownKeys(globalThis).map(key => [key, Reflect.getOwnPropertyDescriptor(globalThis, key)]),
  )
  return () => {
    for (const key of Reflect.ownKeys(globalThis))
      if (!before.has(key)) Reflect.deleteProperty(globalThis, key)
    for (const [key, descriptor] of before) {
      // One with a getter is made by Node.js when it is first read.
      if (descriptor?.configurable && 'value' in descriptor)
        Object.defineProperty(globalThis, key, descriptor)
    }
  }
}

function variables(): () => void {
  const before = { ...process.env }
  return () => {
    for (const key of Object.keys(process.env)) if (!(key in before)) Reflect.deleteProperty(process.env, key)
    Object.assign(process.env, before)
  }
}

function listeners(): () => void {
  const before = new Map(process.eventNames().map(name => [name, process.rawListeners(name)]))
  return () => {
    for (const name of process.eventNames()) {
      const known = before.get(name) ?? []
      for (const listener of process.rawListeners(name)) {
        if (!known.includes(listener)) process.removeListener(name, listener as () => void)
      }
    }
  }
}

/** The working directory and how the process ends. */
function exit(): () => void {
  const exit = Object.getOwnPropertyDescriptor(process, 'exit')
  const directory = process.cwd()
  return () => {
    if (exit !== undefined) Object.defineProperty(process, 'exit', exit)
    process.exitCode = undefined
    process.chdir(directory)
  }
}
