import type { Report } from '../model/report.ts'

/** What would act on a terminal or on the Actions runner if the JSON is printed; JSON has another spelling for all. */
const ACTIVE =
  /(?<=#)#(?=\[)|[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g

/** A report, or a list of them, as JSON text, indented, with a line end. It parses to exactly that. */
export function renderJson(report: Report | readonly Report[]): string {
  const json = JSON.stringify(report, null, 2)
  return `${json.replace(ACTIVE, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
}
