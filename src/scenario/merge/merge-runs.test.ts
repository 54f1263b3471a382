import { beforeAll, describe, expect, test } from 'vitest'
import { readScenario, runScenarios, toys } from '../../../fixtures/run-scenario-text.ts'
import type { Create } from '../../../fixtures/toy-reports.ts'
import { bad, good, jammed, paperParts } from '../../../fixtures/toy-reports.ts'
import type { PlannedCase } from '../plan.ts'
import { planCases } from '../plan.ts'
import { ctrfReporter } from '../reporters/ctrf.ts'
import { githubReporter } from '../reporters/github.ts'
import { htmlReporter } from '../reporters/html.ts'
import { jsonReporter } from '../reporters/json.ts'
import { junitReporter } from '../reporters/junit.ts'
import { prettyReporter } from '../reporters/pretty.ts'
import { tapReporter } from '../reporters/tap.ts'
import type { RunEvent, RunParts } from '../run.ts'
import type { EventFile } from './merge-runs.ts'
import { mergeRuns } from './merge-runs.ts'

const scenarios = [good, bad, jammed].map((text) => readScenario(text))
const plan = (repeat = 1) =>
  planCases(scenarios, { words: [], tags: [], rows: [], seed: 1, repeat })

async function run(cases: readonly PlannedCase[], parts: Partial<RunParts> = {}) {
  const { events, summary } = await runScenarios(scenarios, { cases, pictures: true, ...parts })
  return { events, summary }
}

function written(create: Create, events: readonly RunEvent[]): string {
  const { parts, text } = paperParts()
  const reporter = create(parts)
  for (const event of events) reporter.on(event)
  return text()
}

const file = (name: string, text: string): EventFile => ({
  name,
  async *lines() {
    yield* text.trimEnd().split('\n')
  },
})

async function merge(texts: Readonly<Record<string, string>>, isPartial = false) {
  const files = Object.entries(texts).map(([name, text]) => file(name, text))
  const merged = await mergeRuns(files, { devices: toys, isPartial })
  const events: RunEvent[] = []
  const summary = await merged.replay((event) => events.push(event))
  return { events, summary, requirements: merged.requirements }
}

let whole: Awaited<ReturnType<typeof run>>
let first = ''
let second = ''

beforeAll(async () => {
  const cases = plan()
  const part = async (number: number, own: readonly PlannedCase[]) =>
    written(jsonReporter, (await run(own, { shard: { number, of: 2 } })).events)
  whole = await run(cases)
  first = await part(1, cases.slice(0, 2))
  second = await part(2, cases.slice(2))
})

describe('runs that are joined', () => {
  test.each<{ name: string; create: Create }>([
    { name: 'pretty', create: prettyReporter },
    { name: 'json', create: jsonReporter },
    { name: 'junit', create: junitReporter },
    { name: 'ctrf', create: ctrfReporter },
    { name: 'tap', create: tapReporter },
    { name: 'github', create: githubReporter },
    { name: 'html', create: htmlReporter },
  ])('give the $name report of the whole run, to the letter', async ({ create }) => {
    const { events } = await merge({ 'b.json': second, 'a.json': first })
    const silent = whole.events.filter(({ kind }) => kind !== 'case-started')
    expect(written(create, events)).toBe(written(create, silent))
  })

  test('come to what the whole run comes to', async () => {
    const { summary, requirements } = await merge({ 'a.json': first, 'b.json': second })
    expect(summary).toEqual(whole.summary)
    expect(requirements.get('toy/add/1')).toBe('what was added is counted once')
  })

  test('may repeat a case, each time with a number', async () => {
    const text = written(jsonReporter, (await run(plan(2))).events)
    const { summary } = await merge({ 'a.json': text, 'b.json': text })
    expect(summary.casesCount).toBe(16)
  })

  test('are interrupted when one of them is, and took as long as all of them', async () => {
    const ended = (text: string, durationMs: number, isInterrupted: boolean) =>
      text.replace(
        /"durationMs":0,"isInterrupted":false/,
        () => `"durationMs":${durationMs},"isInterrupted":${isInterrupted}`,
      )
    const texts = { 'a.json': ended(first, 5, false), 'b.json': ended(second, 7, true) }
    expect((await merge(texts)).summary).toMatchObject({ isInterrupted: true, durationMs: 12 })
  })

  test('may lack a part when that is said', async () => {
    expect((await merge({ 'b.json': second }, true)).summary.casesCount).toBe(2)
  })
})

describe('runs cannot be joined', () => {
  const lines = (text: string) => text.trimEnd().split('\n')

  test.each<{ why: string; texts: () => Record<string, string>; says: string }>([
    {
      why: 'when a part is missing',
      texts: () => ({ 'b.json': second }),
      says: 'Cannot merge: missing 1/2. Give the reports of all parts, or --partial.',
    },
    {
      why: 'when they are parts of different plans',
      texts: () => ({ 'a.json': first, 'b.json': second.replace('"of":2', '"of":3') }),
      says: 'Cannot merge: a.json is part 1/2, b.json is 2/3. Merge parts of one plan.',
    },
    {
      why: 'when two hold a case',
      texts: () => ({ 'a.json': first, 'b.json': second, 'c.json': second }),
      says: 'Cannot merge: "toy/add/lost[many]" is in b.json and in c.json. Give each run once.',
    },
    {
      why: 'when they ran against different targets',
      texts: () => ({ 'a.json': first, 'b.json': second.replace('emulator', 'shop-7') }),
      says: 'Cannot merge: a.json ran against "emulator", b.json against "shop-7". Merge runs of one target.',
    },
    {
      why: 'when the end is missing',
      texts: () => ({ 'a.json': first, 'b.json': lines(second).slice(0, -1).join('\n') }),
      says: 'b.json:6: the run does not end: the rest is missing.',
    },
    {
      why: 'when the beginning is missing',
      texts: () => ({ 'a.json': lines(first).slice(1).join('\n') }),
      says: 'a.json:1: the run does not begin here. The beginning is missing.',
    },
    {
      why: 'when a line is cut off',
      texts: () => ({ 'a.json': first, 'b.json': second.slice(0, -20) }),
      says: 'b.json:6: this line is not whole JSON: {"kind":"run-finished"',
    },
    {
      why: 'when a case is missing',
      texts: () => ({
        'a.json': lines(first).toSpliced(-2, 1).join('\n'),
      }),
      says: 'a.json:5: the run ends, but "toy/add/lost[few]" was never told.',
    },
    {
      why: 'when a case is there twice',
      texts: () => ({
        'a.json': lines(first)
          .toSpliced(4, 0, lines(first)[4] ?? '')
          .join('\n'),
      }),
      says: 'a.json:6: "toy/add/lost[few]" is finished a second time.',
    },
    {
      why: 'when a file holds two runs',
      texts: () => ({ 'a.json': lines(first).slice(0, 1).join('\n') + '\n' + first }),
      says: 'a.json:2: a second run begins here. Keep one run a file.',
    },
    {
      why: 'when something follows the end',
      texts: () => ({ 'a.json': `${first}\n${lines(second)[3]}\n` }),
      says: 'a.json:8: the run has ended before here. Keep one run a file.',
    },
    {
      why: 'when a second run follows the first',
      texts: () => ({ 'a.json': `${first}${second}` }),
      says: 'a.json:7: a second run begins here. Keep one run a file.',
    },
    {
      why: 'when a text is none',
      texts: () => ({ 'a.json': first.replace('"title":"One is added"', '$&,"said":5') }),
      says: 'a.json:4: this is no event of `tillrig run --reporter json` at "said"',
    },
    {
      why: 'when a line is something else',
      texts: () => ({ 'a.json': `${lines(first)[0]}\n{"kind":"case-finished","id":3}` }),
      says: 'a.json:2: this is no event of `tillrig run --reporter json` at "id"',
    },
    {
      why: 'when a file is empty',
      texts: () => ({ 'a.json': '' }),
      says: 'a.json:1: it is empty.',
    },
  ])('$why', async ({ texts, says }) => {
    await expect(merge(texts())).rejects.toThrow(says)
  })
})
