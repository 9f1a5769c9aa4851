import { JAVASCRIPT } from './javascript.ts'
import { type Language, LIKE_C, LIKE_SHELL, plainLanguage } from './language.ts'
import { PYTHON } from './python.ts'

const RUBY = plainLanguage(['rb', 'ru', 'rake'], LIKE_SHELL, {
  mentions: /`|%x|\b(?:system|exec|spawn|popen|Open3|Terrapin|Cocaine|PTY)\b/,
  calls: [
    /(?<![\w.:@$])(?<!\bdef\s+)(?:system|exec|spawn)(?:\s*\(\s*|[ \t]+(?=["'\w[]))/g,
    /\b(?:Kernel|Process)\s*\.\s*(?:system|exec|spawn)\s*\(?\s*/g,
    /\b(?:Open3\s*\.\s*\w+|IO\s*\.\s*popen|PTY\s*\.\s*spawn|CommandLine\s*\.\s*new)\s*\(?\s*/g,
  ],
  // Of a list of words, the first one.
  lines: [
    /`([^`\n]{1,2000})`/g,
    /%x[({[]([^)}\]]{1,2000})[)}\]]/g,
    /\b(?:system|exec|spawn|popen|capture\w*)\s*\(?\s*\*?%[wW][({[]([^)}\]]{1,2000})[)}\]]/g,
  ],
})

const PERL = plainLanguage(['pl', 'pm', 'cgi'], LIKE_SHELL, {
  mentions: /`|\bqx\b|\b(?:system|exec|open|open2|open3|run3?|capture)\b/,
  calls: [
    /(?<![\w>$@%&:])(?:system|exec|capturex?|systemx|run3?|open[23])(?:\s*\(\s*|[ \t]+(?=["'@$]))/g,
    /(?<![\w>$])open\s*\(?\s*(?:my\s+)?[$\w]+\s*,\s*["'](?:-\||\|-)["']\s*,\s*/g,
  ],
  lines: [/`([^`\n]{1,2000})`/g, /\bqx\s*[({[/|!]([^)}\]/|!]{1,2000})/g],
})

const PHP = plainLanguage(
  ['php', 'phtml'],
  { lineComments: ['//', '#'], hasBlockComments: true, hasBackticks: true, hasPatterns: false },
  {
    mentions: /`|\b(?:exec|shell_exec|system|passthru|proc_open|popen|pcntl_exec|Process|FFI)\b/,
    calls: [
      /(?<![\w>:$])(?<!\bfunction\s+)(?:shell_exec|exec|system|passthru|proc_open|popen|pcntl_exec)\s*\(\s*/g,
      /\bnew\s+\\?(?:[\w\\]+\\)?Process\s*\(\s*/g,
      /\bProcess\s*::\s*(?:run|start|fromShellCommandline)\s*\(\s*/g,
    ],
    lines: [/(?<![\w"'])`([^`]{1,2000})`/g],
  },
)

const GO = plainLanguage(
  ['go'],
  { ...LIKE_C, hasBackticks: true },
  {
    mentions: /"os\/exec"|\bsyscall\.(?:Exec|ForkExec)\b|\bStartProcess\b|"golang\.org\/x\/sys\/execabs"/,
    calls: [
      /\b(?:exec|execabs|osexec)\s*\.\s*(?:Command|LookPath)\s*\(\s*/g,
      /\b(?:exec|execabs|osexec)\s*\.\s*CommandContext\s*\(\s*[^,"'`]{1,200}?,\s*/g,
      /\b(?:os\s*\.\s*StartProcess|(?:syscall|unix)\s*\.\s*(?:Exec|ForkExec))\s*\(\s*/g,
    ],
  },
)

const RUST = plainLanguage(['rs'], LIKE_C, {
  mentions: /\bprocess\b[^;]{0,200}\bCommand\b|\bduct\b|\bxshell\b|\bexecv|\bsubprocess::/,
  calls: [
    /\bCommand\s*::\s*new\s*\(\s*/g,
    /\bcmd!\s*\(\s*(?:[\w&]+\s*,\s*(?="))?/g,
    /\bExec\s*::\s*\w+\s*\(\s*/g,
  ],
})

const JVM = plainLanguage(['java', 'kt', 'kts', 'scala', 'groovy', 'clj'], LIKE_C, {
  mentions:
    /\b(?:ProcessBuilder|getRuntime|CommandLine|ProcessExecutor|scala\.sys\.process|sh)\b|\.execute\(\)/,
  calls: [
    /\b(?:ProcessBuilder|ProcessExecutor)\s*\(\s*(?!\))/g,
    /\bgetRuntime\s*\(\s*\)\s*\.\s*exec\s*\(\s*/g,
    /\bCommandLine\s*(?:\.\s*parse\s*)?\(\s*/g,
    /\.\s*command\s*\(\s*(?=["[A-Za-z])/g,
  ],
  lines: [/"([^"\n]{1,500})"\s*(?:\.execute\(\)|\.!!?|!!?(?!=))/g],
})

const NATIVE = plainLanguage(['c', 'cc', 'cpp', 'cxx', 'swift', 'dart', 'cs'], LIKE_C, {
  mentions: /\b(?:system|popen|exec[lv]p?e?|posix_spawnp?|Process|ProcessStartInfo)\b/,
  calls: [
    /(?<![\w.:>])(?:std\s*::\s*)?(?:system|popen|exec[lv]p?e?)\s*\(\s*/g,
    /\bposix_spawnp?\s*\([^,()]*,\s*/g,
    /\bProcess\s*\.\s*(?:Start|run|runSync|start)\s*\(\s*(?!new\b)/g,
    /\bProcessStartInfo\s*\(\s*(?!\))/g,
    /\bFileName\s*=\s*/g,
  ],
})

const ELIXIR = plainLanguage(['ex', 'exs', 'erl'], LIKE_SHELL, {
  mentions: /\b(?:System|Port|MuonTrap|Rambo|os|open_port)\b/,
  calls: [
    /\bSystem\s*\.\s*(?:cmd|shell|find_executable)\s*\(?\s*/g,
    /\b(?:MuonTrap\s*\.\s*cmd|Rambo\s*\.\s*run)\s*\(?\s*/g,
    /\b(?:Port\s*\.\s*open|open_port)\s*\(\s*\{\s*:?spawn(?:_executable)?\s*,\s*/g,
    /\bos\s*[.:]\s*cmd\s*\(?\s*/g,
  ],
})

/** All languages whose sources are read. */
const LANGUAGES: readonly Language[] = [JAVASCRIPT, PYTHON, RUBY, PERL, PHP, GO, RUST, JVM, NATIVE, ELIXIR]

const BY_ENDING = new Map(LANGUAGES.flatMap(each => each.endings.map(ending => [ending, each] as const)))

/** The language of a source, by its name; undefined for what is none. */
export function languageOf(path: string): Language | undefined {
  return BY_ENDING.get(/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '')
}
