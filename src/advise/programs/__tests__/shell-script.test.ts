import { describe, expect, it } from '@jest/globals'
import { programsOfScript } from '../shell-script.ts'

/** The programs that a script starts, by name; `?` stands for those that it does not say. */
function startedBy(text: string): string {
  const { programs, isUnread } = programsOfScript(text)
  return [...[...programs].sort(), ...(isUnread ? ['?'] : [])].join(' ')
}

const READ: readonly (readonly [string, string, string])[] = [
  ['what it was given to start', '#!/bin/sh\nset -e\nexec "$@"\n', ''],
  ['lines, lists and pipes', 'mkdir -p /data && chown app /data\ncurl -s x | jq .\n', 'chown curl jq mkdir'],
  ['no comments', '# run git\necho a # and jq\ncolor=#fff tput x\n', 'echo tput'],
  [
    'conditions and loops',
    'if [ -f x ]; then\n  git pull\nelse\n  rsync a b\nfi\nfor f in *.gz; do gunzip $f; done',
    '[ git gunzip rsync',
  ],
  [
    'cases without their patterns',
    'case "$1" in\n  -*|serve)\n    set -- app "$@"\n    ;;\n  migrate) npx prisma migrate deploy ;;\n  *) echo no ;;\nesac\n',
    'echo npx',
  ],
  [
    'no functions of its own',
    'wait_for() {\n  nc -z "$1" 80\n}\nfunction log {\n  printf "%s\\n" "$1"\n}\nwait_for db\nlog done',
    'nc printf',
  ],
  [
    'no here-documents',
    "cat > /etc/app.conf <<EOF\ngit $HOME\nEOF\njq . <<-'END'\n\tnc x\n\tEND\ntrue",
    'cat jq true',
  ],
  ['continued lines', 'exec gosu app \\\n  java -jar app.jar\n', 'gosu'],
  [
    'what stands in words',
    'SHA="$(git rev-parse HEAD)"\nexport DAY=`date +%F`\necho "a $(jq .a "$(find . -name x)")"',
    'date echo export find git jq',
  ],
  [
    'before what starts others',
    'exec nohup env A=1 node server.js\ncommand -v git >/dev/null 2>&1',
    'git node',
  ],
  ['a line for a shell', 'sh -c "git log | head"\nbash -e ./start.sh --now', './start.sh bash git head sh'],
  ['scripts that it reads', '. /etc/app/settings.sh\nsource "./lib.sh"', './lib.sh /etc/app/settings.sh'],
  [
    'no tests of the shell',
    'if [[ "$A" == x && -n $B ]]; then (( i++ )); fi\nargs=(--port 80)\nnode x',
    'node true',
  ],
]

const UNREAD: readonly (readonly [string, string, string])[] = [
  ['a program in a variable', 'exec "$PROGRAM" --port 80', '?'],
  ['what is evaluated', 'eval "$LINE"', '?'],
  ['a script in a variable', '. "$HOME/x.sh"', '?'],
  ['a line in a variable', 'sh -c "$COMMAND"', 'sh ?'],
  ['quotes without an end', 'echo "a', '?'],
]

describe('what a script for a shell starts', () => {
  it.each(READ)('%s', (_, text, programs) => {
    expect(startedBy(text)).toBe(programs)
  })

  it.each(UNREAD)('is not known of %s', (_, text, programs) => {
    expect(startedBy(text)).toBe(programs)
  })

  it('has the words of its arguments, and its lines', () => {
    const { words, lines } = programsOfScript('exec gosu app npx prisma "$@"')
    expect([...words]).toContain('npx')
    expect(lines).toStrictEqual(['gosu app npx prisma $@'])
  })

  it('takes no time with hostile text', () => {
    for (const part of [
      '$(',
      '`',
      '"',
      "'",
      '<<A\n',
      'case a in ',
      ';; ',
      '((',
      '[[ ',
      'f() ',
      '#',
      '\\\n',
      'a=(',
    ])
      for (const times of [290, 9_000]) expect(startedBy(part.repeat(times))).toBeDefined()
  })
})
