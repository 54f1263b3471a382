/** A shop of three tills: what linking and auditing cost, and what a page of the ledger costs. */
import { createRig } from '../dist/src/device/rig.js'
import { emulators } from '../dist/src/emulators.js'
import { createShop } from '../dist/src/shop/create-shop.js'
import { median } from './figures.js'
import { sell } from './till.js'

const PAGE = 100
const kinds = new Map(emulators.map((one) => [one.name, one]))

export function measureShop({ sales, rows }) {
  return [measureSales(sales), ...measurePages(rows)]
}

/** Register, recycler and ledger at each till: every sale is paid at the machine and written. */
function measureSales(sales) {
  const from = performance.now()
  const rig = openShop(3)
  for (let n = 0; n < sales; n++) {
    sellOne(rig, `ikkm-${(n % 3) + 1}`)
    if (n % 3 === 2) rig.advance(12_000)
  }
  rig.advance(3_600_000)
  const { agrees, tills } = rig.device('shop').fact('audit', rig.catchUp())
  if (!agrees || tills.length === 0) throw new Error('Cannot measure a shop: its books disagree')
  const seconds = (performance.now() - from) / 1000
  return {
    name: `shop: ${sales.toLocaleString('en')} sales at three tills, paid, written, audited`,
    value: seconds,
    unit: 's',
    bar: { atMost: 10 },
    judged: seconds,
  }
}

function openShop(tills) {
  const devices = [kinds.get('cashflow')]
  const options = {}
  const links = []
  for (let n = 1; n <= tills; n++) {
    devices.push({ ...kinds.get('ikkm'), name: `ikkm-${n}` })
    devices.push({ ...kinds.get('imacash'), name: `imacash-${n}` })
    options[`imacash-${n}`] = { currency: 'KZT', customer: 'pays' }
    links.push(`ikkm-${n}>cashflow@${n} imacash-${n}>cashflow@${n} ikkm-${n}>imacash-${n}`)
  }
  options.shop = { links: links.join(' ') }
  return createRig({ devices: [...devices, createShop(devices)], options })
}

function sellOne(rig, name) {
  const [path, query] = sell(rig.device(name).access().key).split('?')
  const rest = { method: 'GET', headers: {}, body: new Uint8Array(0) }
  const { reply } = rig.deliver(name, { ...rest, path, query })
  if (reply.status !== 200) throw new Error(`Cannot measure a shop: ${reply.body}`)
}

/** The first pages of a long ledger against the last ones. */
function measurePages(rows) {
  const device = kinds.get('cashflow')
  // Ten sales a terminal and day, and what goes with them, make more rows than asked for.
  const rig = createRig({
    devices: [device],
    options: { cashflow: { history: '730d', 'history.per-day': 40 } },
  })
  const lastid = rig.device('cashflow').fact('lastid', rig.now())
  if (lastid < rows) throw new Error(`Cannot page through ${rows} rows: there are ${lastid}`)
  const [early, late] = [[], []]
  // By turns, so that a moment in which the machine is slow strikes both alike.
  for (let n = 0; n < 400; n++) {
    early.push(pageFrom(rig, (n % 50) * PAGE))
    late.push(pageFrom(rig, rows - (50 - (n % 50)) * PAGE))
  }
  const [first, last] = [early, late].map((times) => median(times.slice(100)))
  return [
    { name: 'ledger: first pages of 100 rows', value: first, unit: 'us' },
    {
      name: `ledger: pages before row ${rows.toLocaleString('en')}`,
      value: last,
      unit: 'us',
      note: `${(last / first).toFixed(2)} of the first`,
      bar: { atMost: 1.2 },
      judged: last / first,
    },
  ]
}

function pageFrom(rig, lastid) {
  const from = performance.now()
  const { reply } = rig.deliver('cashflow', {
    method: 'GET',
    path: '/api/cashFlow',
    query: `apikey=MySecret&lastid=${lastid}`,
    headers: {},
    body: new Uint8Array(0),
  })
  if (!reply.body.includes('<count>100</count>')) throw new Error('A page is not full')
  return (performance.now() - from) * 1000
}
