/** Elements and their texts, as the vendor's sample has them: a line each, indented by tabs. */

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/**
 * A record is an element with others in it; a list, one element for each of its members.
 * Whoever gives a text sees to it that XML can hold its characters.
 */
export function toXml(name: string, value: unknown, indent = ''): string {
  if (Array.isArray(value)) return value.map((one) => toXml(name, one, indent)).join('')
  if (value === '') return `${indent}<${name}/>\n`
  if (typeof value !== 'object' || value === null) {
    const text = String(value).replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
    return `${indent}<${name}>${text}</${name}>\n`
  }
  const inner = Object.entries(value).map(([one, of]) => toXml(one, of, `${indent}\t`))
  return `${indent}<${name}>\n${inner.join('')}${indent}</${name}>\n`
}
