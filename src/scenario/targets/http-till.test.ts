/** The client target before tills that are services. */
import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, onTestFinished, test } from 'vitest'
import { aroundSteps, runScenarios, runStepsOn } from '../../../fixtures/run-scenario-text.ts'
import { sells, tillBeforeToys, told } from '../../../fixtures/till-before-toys.ts'
import type { TillPlan } from './client.ts'

interface Asked {
  readonly id: string
  readonly stimulus: string
  readonly with: { readonly env?: Readonly<Record<string, string>> }
}

/** A till as a service of this process; gives its address. */
async function service(answer: (ask: Asked, response: ServerResponse) => unknown): Promise<string> {
  const server = createServer(async (request, response) => {
    answer(JSON.parse(await text(request)), response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  // It listens on a port.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/till`
}

const paid = (response: ServerResponse) => response.end('{"outcome":"paid"}')

describe('a till that is a service', () => {
  test.each<{
    does: string
    answer: (response: ServerResponse) => unknown
    comes: string
    limitMs?: number
  }>([
    { does: 'answers', answer: paid, comes: 'PASS' },
    {
      does: 'cannot do that',
      answer: (response) => response.writeHead(501).end(),
      comes: 'NOT_APPLICABLE the till does not support "sell"',
    },
    {
      does: 'breaks',
      answer: (response) => response.writeHead(500).end('sorry'),
      comes: 'ERROR Cannot read the answer of the till at http://127.0.0.1:',
    },
    {
      does: 'hangs',
      answer: () => undefined,
      comes: 'FAIL no answer came (the till did not answer within 1 s)',
      limitMs: 1000,
    },
    {
      does: 'hangs up',
      answer: (response) => response.destroy(),
      comes: 'FAIL no answer came (the till broke the connection off)',
    },
    {
      does: 'has another word for it',
      answer: (response) => response.end('{"outcome":"payed"}'),
      comes: 'ERROR Cannot read the answer of the till at http://127.0.0.1:',
    },
  ])('over HTTP: $does', async ({ answer, comes, limitMs = 20_000 }) => {
    const http = await service(({ stimulus }, response) =>
      stimulus === 'reset' ? paid(response) : answer(response),
    )
    const result = await runStepsOn(tillBeforeToys({ http, limitMs }), sells)
    expect(told(result).slice(0, comes.length)).toBe(comes)
  })

  test.each(['sell', 'reset'])(
    'is left at once when the run is stopped, and nothing is held against it: %s',
    async (hangs) => {
      const stopping = new AbortController()
      const http = await service(({ stimulus }, response) =>
        stimulus === hangs ? stopping.abort() : paid(response),
      )
      const began = performance.now()
      const { results } = await runScenarios([aroundSteps(sells)], {
        targets: tillBeforeToys({ http }),
        signal: stopping.signal,
      })
      expect(results.map(told)).toEqual(['SKIPPED interrupted'])
      expect(performance.now() - began).toBeLessThan(5000)
    },
  )

  test('that says a key has it blanked, also where its answer is cut short', async () => {
    const http = await service(({ stimulus }, response) =>
      stimulus === 'reset' ? paid(response) : response.end(`${'x'.repeat(190)}0123456789abcdef`),
    )
    const plan = { http, secrets: ['0123456789abcdef'] }
    const result = await runStepsOn(tillBeforeToys(plan), sells)
    expect(told(result)).toContain('xxx•••…. Answer 200')
  })

  test('is down', async () => {
    const result = await runStepsOn(tillBeforeToys({ http: 'http://127.0.0.1:1/till' }), sells)
    expect(told(result)).toMatch(
      /^ERROR Cannot reach http:\/\/127\.0\.0\.1:1: .*\. Is the till running\?$/,
    )
  })

  test.each<{ reset: TillPlan['reset']; asked: readonly string[] }>([
    { reset: 'per-case', asked: ['reset', 'sell', 'reset', 'sell'] },
    { reset: 'never', asked: ['sell', 'sell'] },
  ])('is told before each case where the devices are now: $reset', async ({ reset, asked }) => {
    const heard: Asked[] = []
    const http = await service((ask, response) => {
      heard.push(ask)
      paid(response)
    })
    const scenario = aroundSteps(sells, 'matrix: [{ name: one }, { name: two }]\n')
    const { results } = await runScenarios([scenario], {
      targets: tillBeforeToys({ http, reset, env: { SHOP: '7' } }),
    })
    expect(results.map(told)).toEqual(['PASS', 'PASS'])
    expect(heard.map(({ stimulus }) => stimulus)).toEqual(asked)
    const urls = heard.flatMap((ask) => ask.with.env?.['TOY_URL'] ?? [])
    expect(new Set(urls).size).toBe(reset === 'never' ? 0 : 2)
    for (const ask of heard.filter(({ stimulus }) => stimulus === 'reset'))
      expect(ask.with.env).toMatchObject({ TOY_COUNT: '0', TILLRIG_TIMEOUT_MS: '1000', SHOP: '7' })
  })

  test.each<{ does: string; answer: (response: ServerResponse) => unknown; why: string }>([
    {
      does: 'refuses',
      answer: (response) => response.end('{"outcome":"error","message":"no"}'),
      why: 'it says error. no',
    },
    {
      does: 'says nothing',
      answer: () => undefined,
      why: 'the till did not answer within 0.4 s.',
    },
  ])('that $does when it shall begin anew is no till to measure', async ({ answer, why }) => {
    const http = await service((_ask, response) => answer(response))
    const result = await runStepsOn(tillBeforeToys({ http, limitMs: 400 }), sells)
    expect(told(result)).toBe(`ERROR Cannot reset the till: ${why}`)
  })
})
