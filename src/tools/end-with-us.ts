import { type ChildProcess, spawn } from 'node:child_process'

/**
 * Reads which programs run (`+12`) and which have ended (`-12`), and ends those that are left when its input ends: whoever started it is
 * gone then, however that ended.
 */
const SCRIPT = `running=' '
while read -r line; do
  case $line in
    +*) running="$running\${line#+} " ;;
    -*) running="\${running%% \${line#-} *} \${running#* \${line#-} }" ;;
  esac
done
for pid in $running; do kill -TERM "$pid"; done`

let watcher: ChildProcess | null = null

/**
 * Lets a program end when this process does, even when it is killed and can do nothing any more. Where there is no `sh`, it does not. One
 * process watches over all programs: starting one costs as much as a small tool itself.
 *
 * @param pid of the program.
 * @param path the `PATH` to find `sh` in.
 * @returns what to call when the program has ended: its number may be another's then.
 */
export function endWithUs(pid: number, path: string | undefined): () => void {
  const told = (watcher ??= startWatcher(path)).stdin
  told?.write(`+${pid}\n`)
  let isOver = false
  return () => {
    if (!isOver) told?.write(`-${pid}\n`)
    isOver = true
  }
}

/** In a session of its own: what is sent to all processes of a terminal, or of a job, is not for it. */
function startWatcher(path: string | undefined): ChildProcess {
  const started: ChildProcess = spawn('sh', ['-c', SCRIPT], {
    ...{ stdio: ['pipe', 'ignore', 'ignore'], detached: true },
    ...{ env: { PATH: path }, cwd: '/' },
  })
  const forget = () => {
    if (watcher === started) watcher = null
  }
  started.once('error', forget).once('exit', forget)
  started.stdin?.on('error', forget)
  started.unref()
  return started
}
