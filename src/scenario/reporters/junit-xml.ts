/** Elements of a JUnit report, and text as XML can hold it. */

export type Attributes = Readonly<Record<string, string | number>>

/** Within a test. */
export function element(name: string, attributes: Attributes, text?: string): string {
  const end = text === undefined ? '/>' : `>${escaped(text)}</${name}>`
  return `      <${name}${attributesOf(attributes)}${end}\n`
}

/** @param inside Elements; empty for a test that just passed. */
export function testcase(attributes: Attributes, inside: string): string {
  return inside === ''
    ? `    <testcase${attributesOf(attributes)}/>\n`
    : `    <testcase${attributesOf(attributes)}>\n${inside}    </testcase>\n`
}

/** The schema knows them for a suite only. */
export function properties(told: readonly (readonly [name: string, value: string])[]): string {
  const lines = told.map(([name, value]) => `      <property${attributesOf({ name, value })}/>\n`)
  return `    <properties>\n${lines.join('')}    </properties>\n`
}

export function testsuite(attributes: Attributes, inside: string): string {
  return `  <testsuite${attributesOf(attributes)}>\n${inside}  </testsuite>\n`
}

export function testsuites(totals: Attributes, suites: string): string {
  const attributes = attributesOf({ name: 'tillrig', ...totals })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes}>\n${suites}</testsuites>\n`
}

export function seconds(durationMs: number): string {
  return (durationMs / 1000).toFixed(3)
}

function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('')
}

/** Characters that XML 1.0 cannot hold at all are shown as such. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
}
