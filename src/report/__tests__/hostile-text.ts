import fc, { anyText } from '../../../test-kit/properties.ts'

/** What an untrusted image, Dockerfile or package index would put into a name, each alone. */
export const HOSTILE_TEXTS: readonly string[] = [
  '@org/team',
  'mail me@example.com',
  '#123 GH-123 org/repo#1 TICKET-9',
  'deadbeefcafe 3ad4be1',
  'http://evil.example/x https://evil.example www.evil.example ftp://evil.example',
  '[click](https://evil.example) ![img](https://evil.example/x.png)',
  '[ref]: https://evil.example',
  '<img src=x onerror=alert(1)><script>x</script><!-- x -->',
  '</code></summary></details>',
  '&lt;b&gt; &#64;org',
  'a|b|c \\| d \\\\| e',
  'line\nbreak\r\n| x | y |\u2028\u2029\u0085',
  '--> <!-- slim-build v1 key=default -->',
  ':tada: :+1:',
  '`a` ``b`` ```c``` `',
  '```\nfence\n~~~',
  '**b** __b__ *i* _i_ ~~s~~ $x$ $`y`$',
  '# heading',
  '- item',
  '+ item',
  '1. item',
  '> quote',
  '    code',
  '===',
  '---',
  '\u001b[31mred\u001b[0m \u009b31m \u0007\u0000\u007f',
  '\u202eevil\u202c \u2066x\u2069 \u200b\u200d\ufeff\u00ad\u{e0041}',
  'caf\udce9 \udcff\udc80 \ud800',
  '::set-output name=x::y',
  ' ::error::x',
  '##[error]x y##[add-mask]z',
  '::',
  '',
  ' ',
  '\\',
  'x'.repeat(5000),
  '\u0300'.repeat(500),
  '`'.repeat(300),
  '../../../../etc/passwd',
  'constructor __proto__ toString',
]

/** One of {@link HOSTILE_TEXTS}, several of them glued together, or any text at all. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc
    .array(fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), anyText({ maxLength: 8 })), {
      maxLength: 4,
    })
    .map(parts => parts.join('')),
  fc
    .array(
      fc.constantFrom(...Array.from('@#:`|\\<>[]()*_~-+=!&$/ \n\t\udcff'), 'www.', 'http', 'a', '1', 'é'),
      {
        maxLength: 30,
      },
    )
    .map(parts => parts.join('')),
)
