/** What each fault does to a sale, and that its repeat registers nothing twice. */
import { expect, test } from 'vitest'
import type { WireRequest } from '../../src/device/contract.ts'
import type { FaultOrder } from '../../src/device/faults.ts'
import { createRig } from '../../src/device/rig.ts'
import { createIkkm } from './device.ts'

const sale: WireRequest = {
  method: 'GET',
  path: '/api',
  query: 'key=11112222&sale=2920&cash=3000',
  headers: {},
  body: new Uint8Array(),
}

test.each<{ fault: FaultOrder; seen: string; registered: number; repeat: number }>([
  { fault: { fault: 'delay', delay: '9s' }, seen: '200 after 9000', registered: 1, repeat: 203 },
  { fault: { fault: 'lose-request' }, seen: 'silence', registered: 0, repeat: 200 },
  { fault: { fault: 'lose-reply' }, seen: 'silence', registered: 1, repeat: 203 },
  { fault: { fault: 'duplicate' }, seen: '200', registered: 1, repeat: 203 },
  { fault: { fault: 'late' }, seen: 'silence', registered: 0, repeat: 200 },
  { fault: { fault: 'late', until: 'end' }, seen: 'silence', registered: 0, repeat: 200 },
  { fault: { fault: 'cut-reply', bytes: 2 }, seen: '200 cut', registered: 1, repeat: 203 },
  { fault: { fault: 'garble' }, seen: '200', registered: 1, repeat: 203 },
  { fault: { fault: 'status', status: 502 }, seen: '502', registered: 0, repeat: 200 },
  {
    fault: { fault: 'status', status: 502, processed: true },
    seen: '502',
    registered: 1,
    repeat: 203,
  },
  { fault: { fault: 'restart-before' }, seen: 'silence', registered: 0, repeat: 200 },
  {
    fault: { fault: 'restart-after', ending: 'reset' },
    seen: 'reset',
    registered: 1,
    repeat: 203,
  },
])('$fault: the till sees $seen, and registered are $registered', (row) => {
  const rig = createRig({ devices: [createIkkm()] })
  const register = rig.device('ikkm')
  const receipts = () => register.fact('receiptCount', rig.now())
  register.arm(row.fault)

  const { reply, ending, afterMs, cutAtBytes } = rig.deliver('ikkm', sale)
  const status = [reply?.status ?? ending, afterMs > 0 && `after ${afterMs}`]
  const seen = [...status, cutAtBytes !== undefined && 'cut'].filter(Boolean).join(' ')
  expect({ seen, registered: receipts() }).toEqual({ seen: row.seen, registered: row.registered })

  const repeat = rig.deliver('ikkm', sale)
  rig.settle()
  expect({ repeat: repeat.reply?.status, registered: receipts() }).toEqual({
    repeat: row.repeat,
    registered: 1,
  })
})
