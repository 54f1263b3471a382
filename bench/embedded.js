/** What a rig costs inside somebody's tests: one of them, and two hundred tests at once. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createRig } from '../dist/src/index.js'
import { median } from './figures.js'

const TESTS = 200
const RIGS = 1_000

export async function measureEmbedded({ runs }) {
  return [...measureRigs(), await measureTests(runs)]
}

/** All four devices and the shop; with a seed of its own each, as in random tests. */
function measureRigs() {
  timeOf(RIGS)
  const alike = Math.min(timeOf(RIGS), timeOf(RIGS))
  const other = timeOf(RIGS, (n) => ({ seed: n + 1 }))
  const bar = { atMost: 1 }
  return [
    { name: 'fresh rig of four devices', value: alike, unit: 'ms', bar, judged: alike },
    { name: 'fresh rig, each of another seed', value: other, unit: 'ms', bar, judged: other },
  ]
}

function timeOf(count, optionsOf = () => ({})) {
  const from = performance.now()
  for (let n = 0; n < count; n++) createRig(optionsOf(n)).ikkm.fact('receiptCount')
  return (performance.now() - from) / count
}

/** From the start of Vitest to its end, as somebody sees it who runs one file. */
async function measureTests(runs) {
  const folder = await mkdtemp(`${tmpdir()}/tillrig-bench-`)
  try {
    await writeFile(`${folder}/many.test.js`, testFile)
    await writeFile(`${folder}/vitest.config.js`, config)
    const seconds = []
    for (let n = 0; n < runs; n++) seconds.push(await runOnce(folder))
    const value = median(seconds)
    return {
      name: `${TESTS} fixture tests in parallel, with Vitest's start`,
      value,
      unit: 's',
      bar: { atMost: 3 },
      judged: value,
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

const root = fileURLToPath(new URL('..', import.meta.url))

/** An installed package is not transformed; here it stands outside of node_modules. */
const config = `export default { test: { server: { deps: { external: [/\\/dist\\/src\\//] } } } }\n`

const testFile = `
import { expect, test } from ${JSON.stringify(`${root}dist/src/testing/vitest.js`)}

for (let n = 0; n < ${TESTS}; n++)
  test.concurrent('sale ' + n, async ({ ikkm, rig, expect }) => {
    ikkm.fault('lose-reply', { on: 'sale' })
    expect(await ikkm.client.sale({ sale: 2920, cash: 3000 })).toBeDone()
    expect(ikkm).toHaveReceipts(1)
    expect(rig).toBalance()
  })
`

async function runOnce(folder) {
  const vitest = `${root}node_modules/vitest/vitest.mjs`
  const from = performance.now()
  const words = [vitest, 'run', '--root', folder, '--reporter', 'json']
  const { stdout } = await promisify(execFile)(process.execPath, words, { maxBuffer: 1e8 })
  const { numPassedTests } = JSON.parse(stdout)
  if (numPassedTests !== TESTS) throw new Error(`Cannot measure: ${numPassedTests} tests passed`)
  return (performance.now() - from) / 1000
}
