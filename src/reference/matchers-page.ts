/** How a scenario says what it expects, beyond a plain value. */
import { code, fence, generated, page, prose, table } from './markdown.ts'

type Matchers = Readonly<Record<string, { readonly says: string; readonly takes: string }>>

export function matchersPage(matchers: Matchers): string {
  return page(
    '# Matchers',
    generated,
    'What an `expect:` may say in place of a value. A map without a dollar matches when each of its fields does; the value may have more. Several matchers beside each other must all hold.',
    table(
      ['matcher', 'what holds of the value', 'what it takes'],
      Object.entries(matchers).map(([name, { says, takes }]) => [
        code(name),
        prose(says),
        prose(takes),
      ]),
    ),
    fence(
      'yaml',
      `- check: ikkm.receipts
  expect: { $count: 1, $each: { total: { $gt: 0 }, type: { $in: [sale, buy] } } }`,
    ),
  )
}
