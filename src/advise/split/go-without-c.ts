import { posix } from 'node:path'
import type { Edit } from '../../model/edit.ts'
import { contextCopyOf } from '../context-copy.ts'
import { programOf, verbOf } from '../edits/run-commands.ts'
import { setForCommands, type SettingFor } from '../edits/set-for-commands.ts'
import { filesByPath, isBelow } from './own-files.ts'
import type { Application } from './plan.ts'

/** What Go's own packages ask the loader for where they are linked with the C library: names of hosts and of users. */
const OF_GO = /^lib(?:c\.so\.6|resolv\.so\.2|pthread\.so\.0)$/

/** What a C compiler reads or made, beside or in the place of code in Go. */
const OF_C = /\.(?:c|cc|cpp|cxx|h|hh|hpp|hxx|m|mm|f|f90|S|a|o|syso|swig|swigcxx)$/

/** Modules of the Go project have such files for other compilers. */
const OF_GO_PROJECT = /^golang\.org\/x\/(?:sys|net|crypto|text|sync|term|time|tools|mod|oauth2|exp)$/

/** What is said of the use of C, or how programs are linked, was thought of. */
const DECIDED = /CGO_|GOFLAGS|-race\b|-msan\b|-asan\b|-buildmode|-linkmode|-extldflags|\bnetcgo\b|-toolexec/

const COMPILING: SettingFor = {
  mentions: /\bgo\b/,
  isMeant: command => programOf(command) === 'go' && /^(?:build|install)$/.test(verbOf(command)?.text ?? ''),
  setting: 'CGO_ENABLED=0',
}

/** Files of a project are read up to this many. */
const MOST_READ = 1000

/**
 * How a program in Go is compiled without C, where nothing in it is: its modules and its own code have none, and it asks for no more
 * than Go's own packages do, which have another way.
 *
 * @param file the program, dynamically linked.
 * @returns null where that is not certain.
 */
export function compileWithoutC(application: Application, file: number): Edit[] | null {
  const { image, stage } = application
  const { needs } = image.files.rest(file)
  if (needs?.every(name => OF_GO.test(name)) !== true || DECIDED.test(stage.dockerfile.text)) return null
  const edits = setForCommands(image, COMPILING, application.context)
  return edits !== null &&
    isOwnWithoutC(application) &&
    areModulesWithoutC(application, image.files.path(file))
    ? edits
    : null
}

/** The code of the project, as the build context has it. */
function isOwnWithoutC({ image, context, stage }: Application): boolean {
  const folder = stage.folder ?? '/'
  const copies = [...image.lines.keys()].flatMap(line => contextCopyOf(image, line) ?? [])
  const own = [...filesByPath(image).keys()].filter(
    path => isBelow(path, folder) && !/\/(?:vendor|testdata|node_modules)\//.test(path),
  )
  const code = own.filter(path => path.endsWith('.go') && !path.endsWith('_test.go'))
  if (code.length === 0 || code.length > MOST_READ || own.some(path => OF_C.test(path))) return false
  return code.every(path => {
    const texts = copies
      .filter(({ destination }) => isBelow(path, `/${destination}`))
      .map(({ destination, source }) =>
        context.contextFile?.(posix.join(source, posix.relative(`/${destination}`, path))),
      )
    return texts.some(
      text => text != null && text !== '' && !/^[ \t]*(?:import[ \t]+)?"(?:C|plugin)"/m.test(text),
    )
  })
}

/** Each module of the program: its files are in the image, and none is C. */
function areModulesWithoutC({ image, stage }: Application, program: string): boolean {
  const modules = image.packages.filter(
    ({ ecosystem, location, name }) => ecosystem === 'go' && location === program && name !== 'stdlib',
  )
  const paths = [...filesByPath(image).keys()]
  return modules.every(({ name, version }) => {
    if (OF_GO_PROJECT.test(name)) return true
    const folders = [
      `/go/pkg/mod/${escaped(name)}@${escaped(version)}`,
      posix.join(stage.folder ?? '/', 'vendor', name),
    ]
    const files = paths.filter(path => folders.some(folder => isBelow(path, folder)))
    return files.length > 0 && !files.some(path => OF_C.test(path) && !path.includes('/testdata/'))
  })
}

/** As the cache of modules has it: a capital letter is a small one after a `!`. */
function escaped(text: string): string {
  return text.replace(/[A-Z]/g, letter => `!${letter.toLowerCase()}`)
}
