/** Whether a text may be the name of a branch (git-check-ref-format), so that no option or expression can be made of it. */
export function isBranchName(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= 255 &&
    /^[^\0-\x20\x7f~^:?*[\\]+$/.test(value) &&
    !/^[-/.]|\.\.|@\{|\/\/|\/\.|\.lock(?:\/|$)|[/.]$|^@$/.test(value)
  )
}
