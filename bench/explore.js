/** How long a search through faults takes, from the start of the program to its end. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { median } from './figures.js'

const root = join(import.meta.dirname, '..')
const main = join(root, 'dist/cli/main.js')

/** Each with the start of the program, and with the reading of the scenario. */
export function measureExplore({ runs }) {
  const textbook = [
    'explore/register/sale',
    '--target',
    join(root, 'fixtures/explored/textbook.js'),
    '--bail',
  ]
  const shop = ['explore/shop/sale', '--target', join(root, 'fixtures/explored/shop.js')]
  return [
    figure('explore: the textbook till, to three faults', textbook, 1, { runs, atMost: 1000 }),
    figure('explore: a sale of 12 messages, each fault', shop, 0, { runs, atMost: 5000 }),
  ]
}

function figure(name, words, exitCode, { runs, atMost }) {
  const times = Array.from({ length: runs }, () => {
    const from = performance.now()
    const { status, stderr } = spawnSync(process.execPath, [main, 'explore', ...words])
    if (status !== exitCode) throw new Error(`Cannot measure ${name}: ${status} ${stderr}`)
    return performance.now() - from
  })
  const value = median(times)
  return { name, value, unit: 'ms', bar: { atMost }, judged: value }
}
