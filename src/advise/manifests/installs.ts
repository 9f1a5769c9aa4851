import { COMPILED_INSTALLS } from './compiled-reads.ts'
import type { Install } from './install.ts'
import { NODE_INSTALLS } from './node-reads.ts'
import { present } from './project.ts'
import { PYTHON_INSTALLS } from './python-reads.ts'

/** What in a Gemfile may name a file of the project. */
const LOCAL_GEMS = /\bpath\b|\bgemspec\b|\beval_gemfile\b|\brequire|\bload\b|\bfile:|\bFile\b|\bDir\b|__dir__/

/** Commands that install, the ones that say the most first. */
export const INSTALLS: readonly Install[] = [
  ...NODE_INSTALLS,
  ...PYTHON_INSTALLS,
  {
    family: 'ruby',
    command: /^bundle(?:\s+install)?(?:\s+-\S+(?:\s+\d+)?)*$/,
    readsOf(_command, project) {
      const text = project.read('Gemfile') ?? ''
      if (text === '' || LOCAL_GEMS.test(text) || project.read('.bundle') !== null) return null
      return { files: present(project, ['Gemfile', 'Gemfile.lock']), folders: [] }
    },
  },
  ...COMPILED_INSTALLS,
]
