/** Requests a second, each beside a bare node:http server measured in the same round. */
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './figures.js'
import { check, createTill, sell } from './till.js'

const subjects = [
  { name: 'bare node:http', kind: 'floor', tills: 1, target: check },
  { name: 'sale, in memory', kind: 'memory', tills: 1, target: sell },
  { name: 'sale, durable', kind: 'durable', tills: 1, target: sell, bar: 0.45 },
  { name: '/apicheck', kind: 'memory', tills: 1, target: check, bar: 0.6 },
  { name: 'bare node:http, 16 connections', kind: 'floor', tills: 16, target: check },
  { name: 'sale, in memory, 16 registers', kind: 'memory', tills: 16, target: sell },
  { name: 'sale, durable, 16 registers', kind: 'durable', tills: 16, target: sell, bar: 0.4 },
  { name: 'sale, durable, 16 in one rig', kind: 'shared', tills: 16, target: sell, bar: 0.4 },
]

/** V8 takes its time to compile what is used often; a till that runs all day does not see it. */
const WARM_UP_ANSWERS = 30_000

/** Rounds go over all subjects in turn, so that a slow moment of the machine is shared. */
export async function measureThroughput({ rounds, roundMs }) {
  const folder = mkdtempSync(join(tmpdir(), 'tillrig-bench-'))
  const started = []
  try {
    for (const subject of subjects) started.push(await start(subject, folder))
    for (const { tills } of started) await warmUp(tills)
    const measured = []
    for (let n = 0; n < rounds; n++) measured.push(await runRound(started, roundMs))
    return subjects.map((subject, index) => figure(subject, index, measured))
  } finally {
    for (const { child, tills } of started) {
      for (const till of tills) till.close()
      child.disconnect()
    }
    rmSync(folder, { recursive: true })
  }
}

async function start({ kind, tills: count, target, name }, folder) {
  const own = mkdtempSync(join(folder, 'store-'))
  const child = fork(join(import.meta.dirname, 'server.js'), [kind, String(count), own])
  const ports = await new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', () => reject(new Error(`Cannot measure ${name}: its server ended`)))
  })
  return { child, tills: ports.map((port) => createTill(port, target)) }
}

async function warmUp(tills) {
  let answers = 0
  await Promise.all(tills.map((till) => till.askUntil(() => ++answers >= WARM_UP_ANSWERS)))
}

async function runRound(started, roundMs) {
  const rates = []
  for (const { child, tills } of started) {
    const before = await cpuUsage(child)
    const from = performance.now()
    const isOver = () => performance.now() - from >= roundMs
    const counts = await Promise.all(tills.map((till) => till.askUntil(isOver)))
    const seconds = (performance.now() - from) / 1000
    const after = await cpuUsage(child)
    const count = counts.reduce((sum, one) => sum + one, 0)
    rates.push({ perSecond: count / seconds, cpuUs: (total(after) - total(before)) / count })
  }
  return rates
}

function cpuUsage(child) {
  return new Promise((resolve) => {
    child.once('message', resolve)
    child.send('cpu')
  })
}

const total = ({ user, system }) => user + system

function figure({ name, tills, kind, bar }, index, rounds) {
  const floor = subjects.findIndex((one) => one.kind === 'floor' && one.tills === tills)
  const ratio = median(rounds.map((round) => round[index].perSecond / round[floor].perSecond))
  return {
    name,
    value: median(rounds.map((round) => round[index].perSecond)),
    unit: 'req/s',
    cpuUs: median(rounds.map((round) => round[index].cpuUs)),
    ...(kind === 'floor' ? {} : { ratio }),
    ...(bar === undefined ? {} : { bar: { atLeast: bar }, judged: ratio }),
  }
}
