/** Requests a second, each beside a bare node:http server measured just before and just after. */
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './figures.js'
import { check, createTill, get, payInCash, sell } from './till.js'

const groups = [
  {
    tills: 1,
    floor: { name: 'bare node:http', kind: 'floor', says: get(check) },
    subjects: [
      { name: 'sale, in memory', kind: 'memory', says: get(sell) },
      { name: 'sale, durable', kind: 'durable', says: get(sell), bar: 0.45 },
      { name: 'cash sale to confirmed, durable', kind: 'imacash', says: payInCash, bar: 0.3 },
      { name: '/apicheck', kind: 'memory', says: get(check), bar: 0.6 },
    ],
  },
  {
    tills: 16,
    floor: { name: 'bare node:http, 16 connections', kind: 'floor', says: get(check) },
    subjects: [
      { name: 'sale, in memory, 16 registers', kind: 'memory', says: get(sell) },
      { name: 'sale, durable, 16 registers', kind: 'durable', says: get(sell), bar: 0.4 },
      { name: 'the same, each with a file of its own', kind: 'files', says: get(sell) },
    ],
  },
]

/** V8 takes its time to compile what is used often; a till that runs all day does not see it. */
const WARM_UP_ANSWERS = 40_000

export async function measureThroughput(rounds) {
  const figures = []
  for (const group of groups) figures.push(...(await measureGroup(group, rounds)))
  return figures
}

/**
 * Short slices, floor and subject by turns: a machine that is slow for some seconds is slow for
 * both of them, and the median leaves out the moments when it was not.
 */
async function measureGroup({ tills, floor, subjects }, { rounds, sliceMs }) {
  const folder = mkdtempSync(join(tmpdir(), 'tillrig-bench-'))
  const started = []
  try {
    for (const subject of [floor, ...subjects]) started.push(await start(subject, tills, folder))
    for (const one of started) await warmUp(one)
    const [bare, ...others] = started
    for (let n = 0; n < rounds; n++) {
      await takeSlice(bare, sliceMs)
      for (const one of others) {
        const before = bare.slices.at(-1)
        await takeSlice(one, sliceMs)
        await takeSlice(bare, sliceMs)
        const around = (before.perSecond + bare.slices.at(-1).perSecond) / 2
        one.ratios.push(one.slices.at(-1).perSecond / around)
      }
    }
    return started.map(toFigure)
  } finally {
    for (const one of started) stop(one)
    rmSync(folder, { recursive: true })
  }
}

async function start(subject, count, folder) {
  const { kind, name, says } = subject
  const own = mkdtempSync(join(folder, 'store-'))
  const child = fork(join(import.meta.dirname, 'server.js'), [kind, String(count), own])
  const ports = await new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', () => reject(new Error(`Cannot measure ${name}: its server ended`)))
  })
  const tills = ports.map((port) => createTill(port, says))
  return { subject, child, tills, slices: [], ratios: [] }
}

function stop({ child, tills }) {
  for (const till of tills) till.close()
  child.disconnect()
}

async function warmUp({ tills }) {
  let answers = 0
  await Promise.all(tills.map((till) => till.askUntil(() => ++answers >= WARM_UP_ANSWERS)))
}

async function takeSlice({ child, tills, slices }, sliceMs) {
  const before = await cpuUs(child)
  const from = performance.now()
  const isOver = () => performance.now() - from >= sliceMs
  const counts = await Promise.all(tills.map((till) => till.askUntil(isOver)))
  const seconds = (performance.now() - from) / 1000
  const count = counts.reduce((sum, one) => sum + one, 0)
  slices.push({ perSecond: count / seconds, cpuUs: ((await cpuUs(child)) - before) / count })
}

function cpuUs(child) {
  return new Promise((resolve) => {
    child.once('message', ({ user, system }) => resolve(user + system))
    child.send('cpu')
  })
}

function toFigure({ subject: { name, bar }, slices, ratios }) {
  const ratio = ratios.length > 0 ? median(ratios) : undefined
  return {
    name,
    value: median(slices.map(({ perSecond }) => perSecond)),
    unit: 'req/s',
    cpuUs: median(slices.map((slice) => slice.cpuUs)),
    ...(ratio === undefined ? {} : { ratio }),
    ...(bar === undefined ? {} : { bar: { atLeast: bar }, judged: ratio }),
  }
}
