import type { RequestFor } from '../../fixtures/keeps-the-promises.ts'
import { keepsThePromises } from '../../fixtures/keeps-the-promises.ts'
import type { Movement } from '../../src/device/cash.ts'
import { minor } from '../../src/kernel/money.ts'
import type { Cashflow } from './device.ts'
import { createCashflow } from './device.ts'

const movement: Movement = {
  kind: 'sale',
  amount: minor(32_250),
  receipt: '363',
  user: { id: 3, login: 'ivanov' },
  comment: '',
}

/** Nothing on the wire changes the ledger, so that movements are given a path of their own here. */
function withPathForMovements(): Cashflow {
  const device = createCashflow()
  return {
    ...device,
    decode: (request, options) =>
      request.path === '/record'
        ? { operation: 'export', command: { kind: 'record', terminal: 13, movement } }
        : device.decode(request, options),
  }
}

const ask =
  (params: string, method = 'GET', path = '/api/cashFlow'): RequestFor =>
  (emulator) => ({
    method,
    path,
    query: `apikey=${emulator.access()['apikey']}&${params}`,
    headers: {},
    body: new Uint8Array(),
  })

keepsThePromises(withPathForMovements(), {
  accepted: [
    ask('', 'GET', '/record'),
    ask(''),
    ask('format=json&limit=1&lastid=0'),
    ask('terminalid=13&type=sale,income&days=2'),
    ask('warehouseid=6'),
    ask('warehouseextid=%D0%A1%D0%9A%D0%9B%D0%90%D0%94-7'),
  ],
  refused: [
    ask('', 'GET', '/api/cashflow'),
    ask('', 'POST'),
    ask('apikey='),
    ask('apikey=other'),
    ask('format=csv'),
    ask('lastid=x'),
    ask('type=refund'),
    ask('limit=0'),
    ask('days=x'),
  ],
  causes: { entry: { with: { type: 'sale', amount: '322.50' } } },
})
