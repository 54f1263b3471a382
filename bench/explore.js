/** How long a search through faults takes, as its own report says. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { median } from './figures.js'

const root = join(import.meta.dirname, '..')
const main = join(root, 'dist/cli/main.js')

/** Without the start of the program and the reading of the scenario; a cold start all the same. */
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
    const reported = [main, 'explore', ...words, '--reporter', 'json']
    const { status, stdout, stderr } = spawnSync(process.execPath, reported, { encoding: 'utf8' })
    if (status !== exitCode) throw new Error(`Cannot measure ${name}: ${status} ${stderr}`)
    return JSON.parse(stdout.split('\n')[0] ?? '').durationMs
  })
  const value = median(times)
  return { name, value, unit: 'ms', bar: { atMost }, judged: value }
}
