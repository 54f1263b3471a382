/** What each parameter selects, alone and beside others. */
import { describe, expect, test } from 'vitest'
import { createLedger } from '../../../fixtures/ledger.ts'
import type { Ledger } from '../../../fixtures/ledger.ts'

/** One sale at each till; the ids are 1 to 4 for the tills 13, 14, 21 and 22. */
function fourTills(options = {}): Ledger {
  const ledger = createLedger(options)
  for (const terminal of [13, 14, 21, 22]) ledger.enter({ terminal })
  ledger.enter({ terminal: 13, type: 'outcome', amount: '1' })
  return ledger
}

const WAREHOUSE = '%D0%A1%D0%9A%D0%9B%D0%90%D0%94-7'

describe('a parameter', () => {
  test.each([
    { why: 'none', query: '', ids: [1, 2, 3, 4, 5] },
    { why: 'a till', query: 'terminalid=13', ids: [1, 5] },
    { why: 'a shop', query: 'warehouseid=7', ids: [3, 4] },
    { why: 'a shop by its number elsewhere', query: `warehouseextid=${WAREHOUSE}`, ids: [3, 4] },
    { why: 'in small letters', query: 'warehouseextid=%D1%81%D0%BA%D0%BB%D0%B0%D0%B4-7', ids: [] },
    { why: 'as it is', query: 'warehouseextid=СКЛАД-7', ids: [3, 4] },
    { why: 'a till before a shop', query: 'terminalid=13&warehouseid=7', ids: [1, 5] },
    { why: 'a till before nonsense', query: 'warehouseid=x&terminalid=13', ids: [1, 5] },
    {
      why: 'a shop before another',
      query: `warehouseid=6&warehouseextid=${WAREHOUSE}`,
      ids: [1, 2, 5],
    },
    { why: 'an empty one before a shop', query: 'terminalid=&warehouseid=7', ids: [3, 4] },
    { why: 'a till that is not there', query: 'terminalid=99', ids: [] },
    { why: 'till 0', query: 'terminalid=0', ids: [] },
    { why: 'a number too large for any till', query: `terminalid=${'9'.repeat(400)}`, ids: [] },
    { why: 'the last of two', query: 'terminalid=14&terminalid=13', ids: [1, 5] },
    { why: 'the last of two, empty', query: 'terminalid=13&terminalid=', ids: [1, 2, 3, 4, 5] },
    { why: 'blanks around a number', query: 'terminalid=+13%20', ids: [1, 5] },
    { why: 'a type', query: 'type=outcome', ids: [5] },
    { why: 'types', query: 'type=outcome,sale,return', ids: [1, 2, 3, 4, 5] },
    { why: 'types with an encoded comma', query: 'type=outcome%2C+income', ids: [5] },
    { why: 'types twice, and an empty one', query: 'type=outcome,,outcome', ids: [5] },
    { why: 'commas alone', query: 'type=,', ids: [1, 2, 3, 4, 5] },
    { why: 'types that nothing has', query: 'type=to_strongbox,from_strongbox', ids: [] },
    { why: 'lastid', query: 'lastid=3', ids: [4, 5] },
    { why: 'lastid 0', query: 'lastid=0', ids: [1, 2, 3, 4, 5] },
    { why: 'limit', query: 'limit=2', ids: [1, 2] },
    { why: 'a limit without bounds', query: `limit=${'9'.repeat(30)}`, ids: [1, 2, 3, 4, 5] },
    { why: 'all together', query: 'warehouseid=6&type=sale&lastid=1&limit=1&days=1', ids: [2] },
    { why: 'days', query: 'days=1', ids: [1, 2, 3, 4, 5] },
    { why: 'what is not known', query: 'Limit=1&type[]=outcome&datefrom=x', ids: [1, 2, 3, 4, 5] },
    { why: 'broken encoding', query: 'warehouseextid=%zz%&%ff=%ff&&=&a=b=c', ids: [] },
  ])('$why: $ids', ({ query, ids }) => {
    const ledger = fourTills()
    const { transactions }: { transactions: readonly { id: string }[] } = JSON.parse(
      ledger.ask(`${query}&format=json`)?.body ?? '',
    )
    expect(transactions.map(({ id }) => Number(id))).toEqual(ids)
    expect(ledger.ask(`${query}&format=xml`)?.body.match(/<id>/g)?.length ?? 0).toBe(ids.length)
  })

  test('that is not sent takes a hundred rows, as XML', () => {
    const ledger = createLedger()
    for (let i = 0; i < 101; i++) ledger.enter()
    const body = ledger.ask('')?.body
    expect(body).toContain('<count>100</count>')
    expect(body).toContain('<id>100</id>')
    expect(body).not.toContain('<id>101</id>')
  })

  test('with an unknown type selects nothing, when options say so', () => {
    const ledger = fourTills({ 'type.unknown': 'ignore' })
    expect(ledger.ask('type=outcome,refund')?.body).toContain('<count>1</count>')
    expect(ledger.ask('type=refund')?.body).toContain('<count>0</count>')
  })
})
