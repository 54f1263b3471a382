/** The command as it is installed: how soon it is ready, and how much memory it takes. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { emulators } from '../dist/src/emulators.js'
import { median } from './figures.js'
import { createTill, get, sell } from './till.js'

const main = join(import.meta.dirname, '../dist/cli/main.js')
const anyPort = [...emulators.map(({ name }) => name), 'control'].flatMap((name) => [
  '--port',
  `${name}=0`,
])

export async function measureProcess({ starts, sales }) {
  const times = []
  for (let n = 0; n < starts; n++) {
    const rig = await start()
    times.push(rig.readyMs)
    await stop(rig)
  }
  const rig = await start()
  await sleep(1000)
  const idle = residentMb(rig.child)
  const till = createTill(Number(new URL(rig.devices.ikkm.url).port), get(sell))
  await till.askUntil((answers) => answers >= sales)
  const used = residentMb(rig.child)
  till.close()
  await stop(rig)
  return [
    {
      name: 'up: start to ready',
      value: median(times),
      unit: 'ms',
      bar: { atMost: 400 },
      judged: median(times),
    },
    ...(idle === undefined
      ? []
      : [
          { name: 'up: memory, idle', value: idle, unit: 'MB', bar: { atMost: 90 }, judged: idle },
          { name: `up: memory after ${sales.toLocaleString('en')} sales`, value: used, unit: 'MB' },
        ]),
  ]
}

export async function start(options = anyPort) {
  const from = performance.now()
  const stdio = ['ignore', 'pipe', 'inherit']
  const child = spawn(process.execPath, [main, 'up', '--json', '--quiet', ...options], { stdio })
  for await (const line of createInterface(child.stdout))
    return { child, readyMs: performance.now() - from, ...JSON.parse(line) }
  throw new Error('Cannot measure "up": it ended before it was ready')
}

export async function stop({ child }) {
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}

/** Only Linux tells it of another process without a helper; elsewhere the figure is left out. */
export function residentMb({ pid }) {
  try {
    const [, kib] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return Number(kib) / 1024
  } catch {
    return undefined
  }
}
