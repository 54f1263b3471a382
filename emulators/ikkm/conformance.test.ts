import type { RequestFor } from '../../fixtures/keeps-the-promises.ts'
import { keepsThePromises } from '../../fixtures/keeps-the-promises.ts'
import { ikkmSamples } from '../../fixtures/samples/ikkm-samples.ts'
import { createIkkm } from './device.ts'

const get =
  (path: string, query: string): RequestFor =>
  (register) => ({
    method: 'GET',
    path,
    query: `key=${register.access()['key']}&${query}`,
    headers: {},
    body: new Uint8Array(),
  })

const post =
  (path: string, form: string): RequestFor =>
  (register) => ({
    ...get(path, '')(register),
    method: 'POST',
    query: '',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new TextEncoder().encode(`key=${register.access()['key']}&${form}`),
  })

const itemdata = JSON.stringify([{ name: 'Кофе', price: '77.00', qty: '2', sum: '154' }])

keepsThePromises(createIkkm(ikkmSamples), {
  accepted: [
    get('/api', 'sale=2920&cash=3000'),
    post('/api', `sale=154&bank=154&itemdata=${encodeURIComponent(itemdata)}&print=Спасибо`),
    get('/api', 'saleReturn=100&cash=100'),
    get('/api', 'buy=50&cash=50'),
    get('/api', 'buyReturn=50&cash=50'),
    get('/apideposit/', 'cash=500'),
    get('/apiwithdraw', 'cash=200'),
    get('/apicheck', ''),
    get('/apicheck/printLastDocument', ''),
    get('/apicheck/getInfo', 'show=minimum'),
    post('/apiprint', 'print=--line--'),
    get('/apixreport', ''),
    ...['items', 'catalog', 'taxes', 'cashiers', 'shifts'].map((name) =>
      get(`/dump/table/${name}`, ''),
    ),
    ...['cheques', 'sales', 'report'].map((name) => get(`/dump/table/shifts/1/${name}`, '')),
    get('/dump/transaction/11112222', ''),
    get('/apizreport', ''),
  ],
  refused: [
    get('/apisale', ''),
    (register) => ({ ...get('/api', 'sale=1&cash=1')(register), query: 'key=1&sale=1&cash=1' }),
    get('/api', 'cash=100'),
    get('/api', 'sale=1&sale=1&cash=1'),
    get('/api', 'sale=12a&cash=100'),
    get('/api', 'sale=100&cash=99'),
    get('/api', 'sale=100&cash=100&tax=777'),
    get('/api', 'sale=100&bank=101'),
    get('/api', 'buy=19000000&cash=19000000'),
    post('/api', 'sale=100&cash=100&itemdata=[{'),
    get('/dump/table/shifts/99/report', ''),
  ],
  causes: {
    battery: { with: { percent: 3 } },
    'ofd-refuses': { with: { code: 15 } },
    unblock: {
      first: (rig) => {
        const register = rig.device('ikkm')
        // The authority demands it, and then demands it no longer.
        register.cause('ofd-refuses', { code: 15 }, rig.catchUp())
        register.clear('ofd-refuses', rig.catchUp())
      },
    },
    cashier: { with: { id: 201 } },
    'bank-finish': {
      first: (rig) => rig.deliver('ikkm', get('/apibank', 'amount=100')(rig.device('ikkm'))),
    },
    'tax-rate': { with: { id: 1, rate: 16 } },
  },
})
