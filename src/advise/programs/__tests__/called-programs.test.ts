import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { programsCalledIn } from '../called-programs.ts'
import { languageOf } from '../languages.ts'

/** The programs that a source calls, by name; `?` stands for those that it does not say. */
function calledBy(ending: string, text: string): string {
  const language = languageOf(`a.${ending}`)
  assert(language !== undefined)
  const { programs, isUnread } = programsCalledIn(text, language)
  return [...[...programs].sort(), ...(isUnread ? ['?'] : [])].join(' ')
}

const READ: readonly (readonly [string, string, string])[] = [
  ['js', `const { execSync } = require('child_process')\nexecSync('echo {} | jq .')`, 'echo jq'],
  ['js', `const cp = require("node:child_process"); cp.spawn("git", ["log", dir])`, 'git'],
  ['mjs', `import { exec as run } from 'child_process'\nrun(\`rsync -a \${from} \${to}\`)`, 'rsync'],
  ['js', `require('child_process').execFile('convert', [a, b])`, 'convert'],
  [
    'ts',
    `import { promisify } from 'util'\nimport * as cp from 'child_process'\nconst run = promisify(cp.exec)\nawait run('ffmpeg -i a')`,
    'ffmpeg',
  ],
  [
    'ts',
    `import { execa, $ } from 'execa'\nawait execa('git', ['status'])\nawait $\`jq . \${file}\``,
    'git jq',
  ],
  ['js', `import shell from 'shelljs'\nshell.exec('git pull && make')\nshell.rm('-rf', x)`, 'git make'],
  ['ts', `Bun.spawn(['git', 'log'])`, 'git'],
  ['ts', `new Deno.Command('git', { args })`, 'git'],
  ['js', `import { spawn } from 'child_process'\nconst GIT = 'git'\nspawn(GIT, args)`, 'git'],
  ['js', `import { spawn } from 'child_process'\nspawn(process.execPath, ['worker.js'])`, ''],
  ['js', `import { spawn } from 'child_process'\nspawn('sh', ['-c', 'git log | head'])`, 'git head sh'],
  ['ts', `import type { ChildProcess } from 'child_process'\nconst a = /x/.exec(text)`, ''],
  ['js', `const { fork } = require('child_process')\nfork('./worker.js')`, ''],
  ['js', `// require('child_process').exec(cmd)\nconst url = 'https://a/b' /* execSync(cmd) */`, ''],
  [
    'js',
    `const found = /["'\`]/.exec(text)\nimport { execSync } from 'child_process'\nexecSync('git')`,
    'git',
  ],
  ['py', `import subprocess\nsubprocess.run(["git", "--version"], check=True)`, 'git'],
  ['py', `import subprocess as sp\nsp.check_output('jq . ' + name, shell=True)`, 'jq'],
  ['py', `from subprocess import run, PIPE\nrun(args=["pdftotext", f"{name}"])`, 'pdftotext'],
  ['py', `import os\nos.system(f"tar -xf {name} && rm {name}")\nos.popen('''git log''')`, 'git rm tar'],
  ['py', `import subprocess, sys\nsubprocess.Popen([sys.executable, "-m", "worker"])`, ''],
  [
    'py',
    `import subprocess\ncmd = ["ffmpeg", "-i", path]\nsubprocess.run(cmd)\ndef a(p: subprocess.Popen): pass`,
    'ffmpeg',
  ],
  ['py', `import asyncio\nawait asyncio.create_subprocess_exec("git", *args)`, 'git'],
  ['py', `from sh import git, apt_get\ngit.log()`, 'apt-get git'],
  ['py', `import shutil\nif shutil.which("wkhtmltopdf"): pass`, 'wkhtmltopdf'],
  ['py', `# subprocess.run(cmd)\nimport os\nos.path.join(a, b)`, ''],
  [
    'rb',
    'out = `git rev-parse HEAD`\nsystem("convert", a)\nsystem %w[jq .]\nOpen3.capture2e("tar x")',
    'convert git jq tar',
  ],
  ['rb', '# run `git log`\nconnection.exec(query)', ''],
  ['pl', 'my $a = qx{git log};\nsystem("tar", "x");\nopen(my $f, "-|", "gzip", "-dc");', 'git gzip tar'],
  [
    'php',
    `<?php $pdo->exec($sql); curl_exec($ch); shell_exec('git log'); new Process(['ffmpeg', $a]);`,
    'ffmpeg git',
  ],
  [
    'go',
    `import "os/exec"\nexec.Command("git", "log")\nexec.CommandContext(ctx, "jq", ".")\nexec.LookPath("tar")`,
    'git jq tar',
  ],
  ['go', `import "database/sql"\ndb.Exec(query)`, ''],
  ['rs', `use std::process::{self, Command};\nCommand::new("git").arg(x)`, 'git'],
  [
    'java',
    `new ProcessBuilder("git", "log").start();\nRuntime.getRuntime().exec(new String[] {"jq", x});`,
    'git jq',
  ],
  ['kt', `ProcessBuilder(listOf("git", "log"))`, 'git'],
  ['cs', `Process.Start(new ProcessStartInfo("git", "log"));`, 'git'],
  ['c', `#include <stdlib.h>\nsystem("git log");`, 'git'],
  ['ex', `System.cmd("git", ["log"])`, 'git'],
]

const UNREAD: readonly (readonly [string, string, string])[] = [
  [
    'js',
    `import { spawn } from 'child_process'\nexport function run(cmd, args) {\n  return spawn(cmd, args)\n}`,
    '?',
  ],
  ['js', `import { exec } from 'child_process'\nexec(\`\${bin} --version\`)`, '?'],
  ['js', `import { exec } from 'child_process'\nconst { cmd } = options\nexec(cmd)`, '?'],
  ['js', `import { exec } from 'child_process'\nconst cmd = process.env.CMD || 'git'\nexec(cmd)`, '?'],
  ['js', `const { exec } = require('child_process')\nmodule.exports = wrap(exec)`, '?'],
  ['js', `import cp from 'child_process'\nwrap(cp.exec)`, '?'],
  ['js', `import 'zx/globals'`, '?'],
  ['js', `import { spawn } from 'child_process'\nspawn('bash', ['-c', line])`, 'bash ?'],
  ['py', `import subprocess\ndef run(cmd):\n    subprocess.run(cmd)\ncmd = ["git"]\nrun(cmd)`, '?'],
  ['py', `import subprocess\nsubprocess.run([os.environ["TOOL"], "x"])`, '?'],
  ['py', `import functools, subprocess\nrun = functools.partial(subprocess.run, check=True)`, '?'],
  ['py', `import ctypes\nctypes.CDLL(name)`, '?'],
  ['rb', 'system(command)', '?'],
  ['php', '<?php exec($line);', '?'],
  ['go', `import "os/exec"\nfunc run(name string, args ...string) {\n\texec.Command(name, args...)\n}`, '?'],
  ['rs', `use std::process::Command;\nCommand::new(program)`, '?'],
  ['java', 'new ProcessBuilder(command).start();', '?'],
]

describe('what a source starts', () => {
  it.each(READ)('%s: %s', (ending, text, programs) => {
    expect(calledBy(ending, text)).toBe(programs)
  })

  it.each(UNREAD)('is not known in %s: %s', (ending, text, programs) => {
    expect(calledBy(ending, text)).toBe(programs)
  })

  it('has the words of its arguments, for one program may start another one', () => {
    const text = `import { spawn } from 'child_process'\nspawn('find', [dir, '-exec', 'jq', '.', '{}'])`
    expect([...programsCalledIn(text, languageOf('a.js')!).words]).toContain('jq')
  })

  it('takes no time with hostile text', () => {
    for (const part of [
      '`',
      "'",
      '"""',
      '/*',
      '=/[',
      'exec(',
      'system(`',
      'import {',
      "require('child_process')",
      'cmd = ',
    ])
      for (const ending of ['js', 'py', 'rb', 'pl', 'php', 'go', 'java', 'c', 'ex', 'rs'])
        expect(
          calledBy(
            ending,
            `import subprocess ; child_process 'child_process' system exec(cmd)\n${part.repeat(2_000)}`,
          ),
        ).toBeDefined()
  })
})
