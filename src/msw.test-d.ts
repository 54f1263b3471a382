/** What code that uses msw or Express may name; compiled by `tsc`, never run. */
import { router } from './express.ts'
import { createRig } from './index.ts'
import { handlers } from './msw.ts'

const all = createRig()
const two = createRig({ devices: ['ikkm', 'cashflow'] })

handlers(all, { ikkm: 'http://192.168.1.40:8080', imacash: new URL('http://192.168.1.41') })
handlers(two, { cashflow: process.env['LEDGER_URL'] })
handlers(two, {})
router(all.geopagos)

// @ts-expect-error No such device.
handlers(all, { ikm: 'http://192.168.1.40:8080' })
// @ts-expect-error This rig does not have it.
handlers(two, { imacash: 'http://192.168.1.41' })
// @ts-expect-error An address is a text or a URL.
handlers(all, { ikkm: 8080 })
// @ts-expect-error Nobody asks the shop anything.
router(all.shop)
