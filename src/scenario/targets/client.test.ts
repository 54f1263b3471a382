/** The client target before tills that behave, and before those that do not. */
import { describe, expect, test } from 'vitest'
import { aroundSteps, runScenarios, runStepsOn } from '../../../fixtures/run-scenario-text.ts'
import { scriptedTills } from '../../../fixtures/scripted-till.ts'
import { sells, tillBeforeToys, told } from '../../../fixtures/till-before-toys.ts'

const { till } = scriptedTills()

describe('a till that is a command', () => {
  test.each<{ does: string; body: string; limitMs?: number; comes: string; said?: string }>([
    { does: 'answers', body: `say({ id, outcome: 'paid' })`, comes: 'PASS' },
    {
      does: 'answers in two pieces',
      body: `const all = JSON.stringify({ id, outcome: 'paid' })
  process.stdout.write(all.slice(0, 9))
  setTimeout(() => process.stdout.write(all.slice(9) + '\\r\\n'), 50)`,
      comes: 'PASS',
    },
    {
      does: 'hangs',
      body: '',
      limitMs: 400,
      comes: 'FAIL no answer came (the till did not answer within 0.4 s)',
    },
    {
      does: 'crashes',
      body: `console.error('out of', 'luck'); process.exit(3)`,
      comes: 'FAIL no answer came (the till ended with exit code 3)',
      said: 'out of luck\n',
    },
    {
      does: 'is killed',
      body: `process.kill(process.pid, 'SIGKILL')`,
      comes: 'FAIL no answer came (the till ended with signal SIGKILL (9))',
    },
    {
      does: 'crashes, and leaves somebody behind who holds the line',
      body: `spawn('sleep', ['60'], { stdio: 'inherit' }); setTimeout(() => process.exit(4), 50)`,
      comes: 'FAIL no answer came (the till ended with exit code 4)',
    },
    {
      does: 'cannot do that',
      body: 'process.exit(127)',
      comes: 'NOT_APPLICABLE the till does not support "sell"',
    },
    {
      does: 'talks to itself on stdout',
      body: `console.log('selling ...')`,
      comes:
        'ERROR Cannot read the answer of the till, as it is no JSON object: selling .... Write one JSON line such as {"id":"c1","outcome":"paid"} to stdout, and everything else to stderr.',
    },
    {
      does: 'never ends its line',
      body: `process.stdout.write('x'.repeat(3e6))`,
      comes: `ERROR Cannot read the answer of the till, as it is no JSON object: ${'x'.repeat(200)}…`,
    },
    {
      does: 'has another word for it',
      body: `say({ id, outcome: 'payed' })`,
      comes: 'ERROR Cannot read the answer of the till, as its "outcome" is "payed"; known: paid, ',
    },
    {
      does: 'answers what nobody asked',
      body: `say({ id: 1, outcome: 'paid' })`,
      comes:
        'ERROR Cannot read the answer of the till, as its "id" is 1 and nothing was asked under it: ',
    },
    {
      does: 'has all the time in the world',
      body: `setTimeout(() => say({ id, outcome: 'paid' }), 50)`,
      limitMs: 30 * 24 * 3_600_000,
      comes: 'PASS',
    },
    {
      does: 'does not say what it answers',
      body: `say({ outcome: 'paid' })`,
      comes: 'ERROR Cannot read the answer of the till, as it has no "id"',
    },
  ])('$does', async ({ body, limitMs, comes, said }) => {
    const plan = { command: till(body), ...(limitMs === undefined ? {} : { limitMs }) }
    const result = await runStepsOn(tillBeforeToys(plan), sells)
    expect(told(result).slice(0, comes.length)).toBe(comes)
    if (comes === 'PASS') expect(told(result)).toBe('PASS')
    expect(result.said).toBe(said)
  })

  test('is told where the devices are, how long to wait, and what the target says', async () => {
    const words = 'env.TOY_COUNT, env.TILLRIG_TIMEOUT_MS, env.SHOP, ask.stimulus, ask.with.by'
    const answer = `say({ id, outcome: 'paid', message: [${words}].join(), url: env.TOY_URL, control: env.TILLRIG_CONTROL })`
    const plan = { command: till(answer), patienceMs: 250, env: { SHOP: '7' } }
    const result = await runStepsOn(
      tillBeforeToys({ ...plan, options: { toy: { start: 5 } } }),
      `  - client: sell
    with: { by: 3 }
    expect: { message: "5,250,7,sell,3", url: { $matches: "^http://127.0.0.1:[0-9]+$" }, control: { $matches: "^http://127.0.0.1:[0-9]+$" } }
  - { check: toy.count, expect: 5 }`,
    )
    expect(told(result)).toBe('PASS')
  })

  test('is not heard when it answers what was asked before', async () => {
    const body = `if (count === 2) { say({ id: 'c1', outcome: 'paid' }); say({ id, outcome: 'refused' }) }`
    const result = await runStepsOn(
      tillBeforeToys({ command: till(body) }),
      `  - { client: sell, eventually: { within: 300ms }, expect: { outcome: none } }
  - { client: sell, expect: { outcome: refused } }
  - { check: client.outcome, expect: refused }`,
    )
    expect(told(result)).toBe('PASS')
  })

  test('meets the faults, and what it said is known', async () => {
    const body = `const got = []
  for (const by of [1, 2, 3]) got.push(await fetch(env.TOY_URL + '/add?by=' + by).then((one) => one.text(), () => 'lost'))
  say({ id, outcome: 'paid', message: got.join() })`
    const result = await runStepsOn(
      tillBeforeToys({ command: till(body) }),
      `  - { fault: { on: toy.add, effect: duplicate, nth: 1 } }
  - { fault: { on: toy.add, effect: late, nth: 1, ending: reset } }
  - { client: sell, expect: { message: "3,lost,7" } }
  - { check: wire.requests, expect: [{ by: "1", operation: add, device: toy }, { by: "2" }, { by: "3" }] }
  - check: wire.replies
    expect: [{ transport: reply, status: 200, body: "3" }, { transport: lost }, { status: 200, body: "7" }]
  - { check: toy.count, expect: 9 }`,
      'setup:\n  - { send: toy.add, with: { by: 2 } }\n',
    )
    expect(told(result)).toBe('PASS')
  })

  test('is at work while the world changes', async () => {
    const body = `let status = 200
  while (status === 200) ({ status } = await fetch(env.TOY_URL + '/add?by=1'))
  say({ id, outcome: 'refused' })`
    const result = await runStepsOn(
      tillBeforeToys({ command: till(body) }),
      `  - client: sell
    meanwhile:
      - { check: toy.count, eventually: { within: 10s }, expect: { $gte: 3 } }
      - { check: client.outcome, expect: { $type: "null" } }
      - { cause: toy.jam }
    expect: { outcome: refused }`,
    )
    expect(told(result)).toBe('PASS')
  })

  test('is in eight cases at once, and none hears of another', async () => {
    const body = `const answer = await fetch(env.TOY_URL + '/add?by=' + ask.with.by)
  say({ id, outcome: 'paid', sum: Number(await answer.text()) })`
    const rows = [1, 2, 3, 4, 5, 6, 7, 8].map((by) => `{ name: "${by}", by: ${by} }`)
    const scenario = aroundSteps(
      `  - { client: sell, with: { by: "\${case.by}" }, expect: { sum: "\${case.by}" } }
  - { check: wire.requests, expect: [{ by: "\${case.name}" }] }
  - { check: toy.count, expect: "\${case.by}" }`,
      `matrix: [${rows.join()}]\n`,
    )
    const source = tillBeforeToys({ command: till(body), ports: {} })
    const { results } = await runScenarios([scenario], { targets: source, workers: 8 })
    expect(results.map(told)).toEqual(rows.map(() => 'PASS'))
  })

  test('that nobody asks for anything is not started', async () => {
    const result = await runStepsOn(
      tillBeforeToys({ command: ['/nowhere/till'] }),
      '  - { check: toy.count, expect: 0 }',
    )
    expect(told(result)).toBe('NOT_APPLICABLE the scenario asks nothing of a till')
  })
})
