/** How fast, how large, how soon: one run, one table. `npm run bench -- --quick --json --assert` */
import { parseArgs } from 'node:util'
import { formatTable, meets } from './figures.js'
import { measureThroughput } from './throughput.js'

const { values: asked } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    assert: { type: 'boolean', default: false },
  },
})

const figures = await measureThroughput(
  asked.quick ? { rounds: 5, roundMs: 200 } : { rounds: 15, roundMs: 500 },
)
console.log(formatTable(figures))
