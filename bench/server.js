/** One thing to be measured, in a process of its own; says where it listens over the channel. */
import { createServer } from 'node:http'
import { join } from 'node:path'
import { createRig } from '../dist/src/device/rig.js'
import { emulators } from '../dist/src/emulators.js'
import { serveDevice } from '../dist/src/host/http.js'
import { keepAwake } from '../dist/src/host/wake.js'

const [kind, count = '1', folder] = process.argv.slice(2)
const ports = []

if (kind === 'floor') {
  const server = createServer((_request, response) => response.end('0'))
  // Its turn may come again only after the others'.
  server.keepAliveTimeout = 75_000
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  for (let n = 0; n < Number(count); n++) ports.push(server.address().port)
} else {
  const kindOfDevice = kind === 'imacash' ? kind : 'ikkm'
  const [device] = emulators.filter(({ name }) => name === kindOfDevice)
  const names = Array.from({ length: Number(count) }, (_, n) => `${kindOfDevice}-${n + 1}`)
  // One rig for all of them, or one for each.
  for (const group of kind === 'files' ? names.map((name) => [name]) : [names]) {
    const devices = group.map((name) => ({ ...device, name }))
    const rig = createRig({ devices, now: Date.now, ...(await keptIn(`${group[0]}.db`)) })
    keepAwake(rig)
    for (const { name } of devices)
      ports.push((await serveDevice(rig, name, { host: '127.0.0.1', port: 0 })).port)
  }
}
process.send(ports)
process.on('message', () => process.send(process.cpuUsage()))
process.on('disconnect', () => process.exit())

async function keptIn(file) {
  if (kind === 'memory') return {}
  const { openSqliteStore } = await import('../dist/src/host/sqlite-store.js')
  const { store, past } = openSqliteStore(join(folder, file), { durability: 'process' })
  return { store, past }
}
