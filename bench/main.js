/** How fast, how large, how soon: one run, one table. `npm run bench -- --quick --json --assert` */
import { parseArgs } from 'node:util'
import { measureEmbedded } from './embedded.js'
import { formatTable, meets } from './figures.js'
import { measureExplore } from './explore.js'
import { measureFleet } from './fleet.js'
import { measureGrowth } from './growth.js'
import { measureInstall } from './install.js'
import { measureProcess } from './process.js'
import { measureRunner } from './runner.js'
import { measureShop } from './shop.js'
import { measureSteps } from './steps.js'
import { measureThroughput } from './throughput.js'

const { values: asked } = parseArgs({
  options: {
    /** Fewer rounds; for a first look. */
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    /** Exit code 1 when a bar is missed. */
    assert: { type: 'boolean', default: false },
  },
})

const rounds = { rounds: asked.quick ? 10 : 50, sliceMs: 80 }
// A full run takes some minutes.
const figures = [
  ...(await measureThroughput(rounds)),
  ...measureGrowth({ sales: 100_000 }),
  ...(await measureProcess({
    starts: asked.quick ? 3 : 11,
    sales: asked.quick ? 10_000 : 100_000,
  })),
  ...(await measureFleet()),
  ...measureShop({ sales: 20_000, rows: 100_000 }),
  ...(await measureRunner({ runs: asked.quick ? 1 : 7 })),
  ...(await measureSteps({ runs: asked.quick ? 1 : 5 })),
  ...(await measureEmbedded({ runs: asked.quick ? 1 : 3 })),
  ...measureExplore({ runs: asked.quick ? 1 : 5 }),
  ...measureInstall(),
].map((figure) => ({ ...figure, isMet: meets(figure) }))

console.log(asked.json ? JSON.stringify(figures, undefined, 2) : formatTable(figures))
if (asked.assert && figures.some(({ isMet }) => isMet === false)) process.exitCode = 1
