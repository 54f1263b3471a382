import type { RequestFor } from '../../fixtures/keeps-the-promises.ts'
import { keepsThePromises } from '../../fixtures/keeps-the-promises.ts'
import type { Rig } from '../../src/device/rig.ts'
import { createImacash } from './device.ts'
import { SENDER_HEADER } from './machine/recycler/messages.ts'
import type { Operation } from './operations.ts'

const request =
  (method: string, operation: string, query: string, body: unknown): RequestFor =>
  (server) => ({
    method,
    path: `/${operation}.php`,
    query,
    // As the machine inside the rig, which would stand aside for another one.
    headers: { authorization: `Bearer ${server.access()['token']}`, [SENDER_HEADER]: 'recycler' },
    body: new TextEncoder().encode(body === undefined ? '' : JSON.stringify(body)),
  })

const get = (operation: Operation, query = '') => request('GET', operation, query, undefined)
const post = (operation: Operation, body: unknown) => request('POST', operation, '', body)

const uuid = '123e4567-e89b-12d3-a456-426614174000'
const sale = {
  transaction_id: 'TX123456789',
  amount: 7595,
  user: 'cajera1',
  terminal: 'Puesto1',
  datetime: '2025-05-06 16:45:00',
  method: 'efectivo',
}
const confirmation = { transaction_id: sale.transaction_id, denominations: { '5': 1, '10': 2 } }
const stock = { uuid, coins: { '0.01': 120, '0.02': 80 }, bills: { '5': 10, '10': 5 } }

/** A payment out that nobody waits for, and until then somebody who pays whatever is due. */
function payOut(rig: Rig): void {
  const machine = rig.device('imacash')
  const order = { transaction_id: `P${rig.journal.lastSeq}`, amount: 500, method: 'pago' }
  rig.deliver('imacash', post('puttransaction', order)(machine))
  for (let i = 0; i < 600 && !isTrayUsed(rig); i++) {
    if (i % 100 === 50) machine.cause('insert', { 'until-paid': true }, rig.catchUp())
    rig.advance(500)
  }
}

function isTrayUsed(rig: Rig): boolean {
  return Object.keys(Object(rig.device('imacash').fact('tray', rig.catchUp()))).length > 0
}

keepsThePromises(createImacash(), {
  accepted: [
    post('puttransaction', sale),
    post('handshake', { token: 'abcd1234xyz' }),
    post('putinventory', stock),
    get('getinventory'),
    get('gettransaction'),
    get('statustransaction', `transaction_id=${sale.transaction_id}`),
    get('listtransactions', 'status=pendiente&from=2025-05-01&to=2025-05-06'),
    post('changestatustransaction', confirmation),
    post('putstatus', { uuid: 'other', status: 'error_billete', detail: 'Atasco en validador' }),
    get('getstatus', 'uuid=other'),
    get('getalerts'),
    post('putfill', { ...stock, total: 20_000, user: 'reponedor1' }),
    get('getfills'),
  ],
  refused: [
    request('GET', 'gettransactions', '', undefined),
    request('GET', 'puttransaction', '', undefined),
    (server) => ({ ...get('getalerts')(server), headers: {} }),
    (server) => ({ ...get('getalerts')(server), headers: { authorization: 'Bearer other' } }),
    (server) => ({ ...post('putstatus', {})(server), body: new TextEncoder().encode('{') }),
    post('puttransaction', { transaction_id: 'TX2' }),
    post('puttransaction', { transaction_id: 'TX2', amount: '75,95' }),
    post('puttransaction', { ...sale, datetime: '2025-02-30 10:00:00' }),
    post('puttransaction', { ...sale, method: 'tarjeta' }),
    post('putinventory', { ...stock, currency: 'euros' }),
    post('putinventory', { ...stock, bills: { '7': 1 } }),
    post('putinventory', { ...stock, bills: { '5': -1 } }),
    get('statustransaction', 'transaction_id=TX404'),
    get('getstatus', 'uuid=nobody'),
  ],
  causes: {
    insert: { with: { pieces: '5 0.50' } },
    'walk-away': {
      first: (rig) => rig.device('imacash').cause('insert', { pieces: '5' }, rig.catchUp()),
    },
    'take-change': { first: payOut },
    fill: { with: { pieces: '0.50' } },
    collect: { with: { what: 'everything' } },
    recount: { first: (rig) => rig.advance(60_000) },
  },
})
