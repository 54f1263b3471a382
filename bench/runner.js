/** The runner beside a plain script: over loopback, from a cold start, and for a long time. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './figures.js'

const main = join(import.meta.dirname, '../dist/cli/main.js')
const script = join(import.meta.dirname, 'fetch-script.js')
/** Tells at its end what memory the process had at the most, and what of it was still in use. */
const tellMemory = `--import=data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => { gc(); console.error(`peak ${process.resourceUsage().maxRSS / 1024} heap ${process.memoryUsage().heapUsed / 2 ** 20}`) })',
)}`

export async function measureRunner({ runs }) {
  const folder = mkdtempSync(join(tmpdir(), 'tillrig-bench-'))
  const up = spawn(
    process.execPath,
    [main, 'up', 'ikkm', '--port', 'ikkm=0', '--port', 'control=0', '--json'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  try {
    const rig = JSON.parse(String(await new Promise((hear) => up.stdout.once('data', hear))))
    return [
      await measureLoopback(rig, folder, runs),
      await measureFirstStep(folder, runs),
      ...(await measureMemory(rig, folder)),
    ]
  } finally {
    up.kill()
    rmSync(folder, { recursive: true })
  }
}

/** Both as processes, by turns, so that a slow machine is slow for both. */
async function measureLoopback({ control, devices }, folder, runs) {
  const file = write(folder, 'loopback', 1000)
  const { url, key } = devices.ikkm
  const times = []
  const ratios = []
  for (let n = 0; n < runs; n++) {
    await reset(control)
    const bare = await run([script, url, key])
    const own = await run([main, 'run', file, '--target', control])
    times.push(own.ms)
    ratios.push(own.ms / bare.ms)
  }
  const ratio = median(ratios)
  const name = 'run: 1,000 requests over loopback'
  return { name, value: median(times), unit: 'ms', ratio, bar: { atMost: 1.3 }, judged: ratio }
}

/** Until the end of a case of one step, as a program hears of it. */
async function measureFirstStep(folder, runs) {
  const file = write(folder, 'first', 1)
  const times = []
  for (let n = 0; n < runs; n++) {
    const from = performance.now()
    const child = spawn(process.execPath, [main, 'run', file, '--reporter', 'json'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    for await (const text of child.stdout) {
      if (!String(text).includes('"case-finished"')) continue
      times.push(performance.now() - from)
      break
    }
    child.kill()
  }
  const value = median(times)
  return { name: 'run: first step', value, unit: 'ms', bar: { atMost: 300 }, judged: value }
}

/** Ten times the requests, in ten times the cases: nothing of one that passed is kept. */
async function measureMemory({ control }, folder) {
  const file = write(folder, 'memory', 10)
  const words = ['--expose-gc', tellMemory, main, 'run', file, '--target', control]
  const [few, many] = [
    await run([...words, '--repeat', '100']),
    await run([...words, '--repeat', '1000']),
  ].map(({ said }) => /peak (\S+) heap (\S+)/.exec(said)?.slice(1).map(Number))
  const growth = many[1] / few[1]
  return [
    { name: 'run: peak memory, 10,000 requests', value: many[0], unit: 'MB' },
    {
      name: 'run: in use after 10,000 requests',
      value: many[1],
      unit: 'MB',
      note: `${growth.toFixed(2)} of 1,000`,
      bar: { atMost: 1.2 },
      judged: growth,
    },
  ]
}

function write(folder, name, steps) {
  const file = join(folder, `${name}.yaml`)
  const sale = {
    send: 'ikkm.sale',
    with: { sale: 2920, cash: 3000 },
    expect: { status: 200, reason: { $matches: '^[0-9]+$' } },
  }
  const scenario = {
    format: 1,
    id: `bench/runner/${name}`,
    title: 'Sales',
    steps: Array.from({ length: steps }, () => sale),
  }
  // JSON is YAML as well.
  writeFileSync(file, JSON.stringify(scenario))
  return file
}

function reset(control) {
  return fetch(`${control}/api/reset`, { method: 'POST', headers: { connection: 'close' } })
}

function run(words) {
  const from = performance.now()
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (text) => (said += text))
  return new Promise((resolve, reject) =>
    child.on('close', (code) =>
      code === 0
        ? resolve({ ms: performance.now() - from, said })
        : reject(new Error(`Cannot measure ${words.join(' ')}: ${said}`)),
    ),
  )
}
