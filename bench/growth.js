/** What a sale costs after a hundred thousand others, against what it costs after a thousand. */
import { createRig } from '../dist/src/device/rig.js'
import { emulators } from '../dist/src/emulators.js'
import { median } from './figures.js'
import { sell } from './till.js'

const BATCH = 100

/** Measured in process, where nothing but the device is in the way. */
export function measureGrowth({ sales }) {
  // Warm code is compared with warm code; each early sale is taken from a rig of its own.
  for (let n = 0; n < 5; n++) sellMany(freshRig(), 5_000)
  const early = []
  const rig = freshRig()
  sellMany(rig, sales - 2_500)
  const late = sellMany(rig, 5_000)
  for (let n = 0; n < 10; n++) {
    const young = freshRig()
    sellMany(young, 750)
    early.push(...sellMany(young, 500))
  }
  const ratio = median(late) / median(early)
  return [
    { name: 'sale 1,000 in process', value: median(early), unit: 'us' },
    {
      name: `sale ${sales.toLocaleString('en')} in process`,
      value: median(late),
      unit: 'us',
      note: `${ratio.toFixed(2)} of sale 1,000`,
      bar: { atMost: 1.2 },
      judged: ratio,
    },
  ]
}

function freshRig() {
  const devices = emulators.filter(({ name }) => name === 'ikkm')
  return createRig({ devices, now: Date.now })
}

/** @returns what a sale of each batch took, in microseconds. */
function sellMany(rig, count) {
  let { key } = rig.device('ikkm').access()
  const batches = []
  for (let done = 0; done < count; done += BATCH) {
    const from = performance.now()
    for (let n = 0; n < BATCH; n++) key = sellOne(rig, key)
    batches.push(((performance.now() - from) * 1000) / BATCH)
  }
  return batches
}

function sellOne(rig, key) {
  const [path, query] = sell(key).split('?')
  const rest = { method: 'GET', headers: {}, body: new Uint8Array(0) }
  return rig.deliver('ikkm', { ...rest, path, query }).reply.body
}
