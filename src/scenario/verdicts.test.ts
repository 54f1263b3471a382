import { expect, test } from 'vitest'
import { runSteps, toldOf } from '../../fixtures/run-scenario-text.ts'

// Steps begin in line 5.
const verdicts: readonly {
  why: string
  steps: string
  verdict: string
  tells?: readonly string[]
  reason?: string
}[] = [
  {
    why: 'what holds',
    steps: '  - { send: toy.add, with: { by: 3 }, expect: { status: 200, sum: 3 } }',
    verdict: 'PASS',
  },
  {
    why: 'what does not hold',
    steps: '  - { send: toy.add, with: { by: 3 }, expect: { status: 203, sum: 4 } }',
    verdict: 'FAIL',
    tells: ['5 found 200', '5 found 3'],
  },
  {
    why: 'mismatches of several steps',
    steps: '  - { check: toy.count, expect: 1 }\n  - { check: toy.count, expect: 2 }',
    verdict: 'FAIL',
    tells: ['5 found 0', '6 found 0'],
  },
  {
    why: 'an alternative that is not strict',
    steps:
      '  - send: toy.add\n    expect:\n      any-of:\n        - { verdict: PASS, sum: 5 }\n        - { verdict: NON_STRICT, sum: 1, because: it is close, but not quite }',
    verdict: 'NON_STRICT',
    tells: ['9 it is close, but not quite'],
    reason: 'it is close, but not quite',
  },
  {
    why: 'an alternative nobody can decide',
    steps:
      '  - check: toy.count\n    expect: { any-of: [{ verdict: UNKNOWN, $eq: 0, because: who knows }] }',
    verdict: 'UNKNOWN',
    tells: ['6 who knows'],
    reason: 'who knows',
  },
  {
    why: 'no alternative that holds',
    steps:
      '  - send: toy.add\n    expect:\n      any-of:\n        - { verdict: PASS, sum: 5, status: 201 }\n        - { verdict: INFO, sum: 7, because: luck }',
    verdict: 'FAIL',
    tells: ['9 found 1 (none of 2 alternatives holds; INFO is the nearest)'],
  },
  {
    why: 'nothing judged',
    steps: '  - { send: toy.add }',
    verdict: 'INFO',
    reason: 'nothing was held against an expectation',
  },
  {
    why: 'a loss that is expected',
    steps:
      '  - { fault: { on: toy.add, effect: lose-reply } }\n  - { send: toy.add, expect: { transport: lost, how: timeout } }\n  - { check: toy.count, expect: 1 }',
    verdict: 'PASS',
  },
  {
    why: 'a loss that nobody expects',
    steps:
      '  - { fault: { on: toy.add, effect: lose-request } }\n  - { send: toy.add, expect: { status: 200, sum: 1 } }',
    verdict: 'FAIL',
    tells: [
      '6 no answer came (nothing came within 10 s) (if that is right, write expect: { transport: lost })',
    ],
  },
  {
    why: 'a loss where nothing at all is expected',
    steps:
      '  - { fault: { on: toy.add, effect: lose-request, ending: reset } }\n  - { send: toy.add }',
    verdict: 'FAIL',
    tells: [
      '6 no answer came (the connection broke) (if that is right, write expect: { transport: lost })',
    ],
  },
  {
    why: 'a loss that an alternative foresees',
    steps:
      '  - { fault: { on: toy.add, effect: cut-reply } }\n  - send: toy.add\n    expect: { any-of: [{ verdict: PASS, status: 200 }, { verdict: NON_STRICT, transport: lost, how: cut, because: cut }] }',
    verdict: 'NON_STRICT',
    tells: ['7 cut'],
    reason: 'cut',
  },
  {
    why: 'a loss that only looks like an alternative about answers',
    steps:
      '  - { fault: { on: toy.add, effect: lose-reply } }\n  - send: toy.add\n    expect: { any-of: [{ verdict: PASS, sum: { $absent: true } }, { verdict: INFO, transport: lost, because: gone }] }',
    verdict: 'INFO',
    tells: ['7 gone'],
    reason: 'gone',
  },
  {
    why: 'a fault that is never met',
    steps:
      '  - { fault: { on: toy.add, effect: lose-reply } }\n  - { check: toy.count, expect: 0 }',
    verdict: 'FAIL',
    tells: [
      '5 fault armed at line 5 was never met (no message of the case matched it; look at "on", or take it out)',
    ],
  },
  {
    why: 'a fault by chance that never strikes',
    steps:
      '  - { fault: { on: toy.add, effect: lose-reply, percent: 1 } }\n  - { check: toy.count, expect: 0 }',
    verdict: 'PASS',
  },
  {
    why: 'a fault for a step that was left out',
    steps:
      '  - { fault: { on: toy.add, effect: lose-reply } }\n  - { client: sale }\n  - { check: toy.count, expect: 0 }',
    verdict: 'PASS',
  },
  {
    why: 'a value that is not there to be saved',
    steps: '  - { send: toy.add, save: { change: "${reply.change}" } }',
    verdict: 'FAIL',
    tells: [
      '5 there is nothing to save: "reply" has no such field: unknown field "change". Known: transport, status, reason, body, sum.',
    ],
  },
  {
    why: 'a step whose value an earlier failure kept from being saved',
    steps:
      '  - { send: toy.count, expect: { status: 500 }, save: { x: "${reply.x}" } }\n  - { check: toy.count, expect: "${x}" }',
    verdict: 'FAIL',
    tells: ['5 found 200'],
  },
  {
    why: 'only steps that are for others',
    steps: '  - { client: sale, expect: { outcome: paid } }',
    verdict: 'NOT_APPLICABLE',
    reason: 'the target has no till under test to do it',
  },
  {
    why: 'a cause that cannot be now',
    steps: '  - { cause: toy.kick }',
    verdict: 'ERROR',
    tells: ['5 Cannot cause "kick" on toy: there is nothing to lose.'],
  },
  {
    why: 'picking from what is no list',
    steps: '  - { check: toy.count, where: { a: 1 }, expect: 0 }',
    verdict: 'ERROR',
    tells: [
      '5 Cannot pick from toy.count with "where": it is a number, not a list. Expect its fields instead.',
    ],
  },
]

test.each(verdicts)(
  'a case with $why ends as $verdict',
  async ({ steps, verdict, tells, reason }) => {
    const result = await runSteps(steps)
    expect({ verdict: result.verdict, tells: toldOf(result) }).toEqual({
      verdict,
      tells: tells ?? [],
    })
    expect(result.reason).toBe(reason)
  },
)
