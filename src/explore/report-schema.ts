/** What a line of the `json` report must hold, so that parts can be joined and shown again. */
import { z } from 'zod'
import { habits } from './habits.ts'
import type { HabitName } from './habits.ts'

const count = z.int().min(0)
const texts = z.array(z.string())

const claims = z.array(
  z.strictObject({ stimulus: z.string(), outcome: z.string(), says: z.string() }),
)

const story = z.array(
  z.strictObject({
    atMs: z.number(),
    who: z.string(),
    says: z.string(),
    does: z.string().optional(),
    fault: z.string().optional(),
    message: z
      .strictObject({
        from: z.string(),
        to: z.string(),
        what: z.string(),
        isAnswer: z.boolean(),
        came: z.enum(['whole', 'spoilt', 'lost']),
      })
      .optional(),
  }),
)

const broken = z.strictObject({
  script: z.string(),
  faultsCount: count,
  waysCount: z.int().min(1),
  says: texts,
  claims,
  story,
  token: z.string(),
})

const counterexample = z.strictObject({
  script: z.string(),
  faultsCount: count,
  violations: z.array(z.strictObject({ id: z.string(), says: z.string() })),
  claims,
})

const finding = z.strictObject({
  // Keys of the table itself.
  rule: z.enum(Object.keys(habits) as [HabitName, ...HabitName[]]),
  level: z.enum(['danger', 'advice']),
  says: z.string(),
  stimulus: z.string(),
  device: z.string(),
  operation: z.string(),
  at: count,
  count: z.int().min(1),
})

const accounting = z.strictObject({
  points: count,
  letters: count,
  /** Beyond what is counted exactly where messages are many. */
  naive: z.number().min(1),
  reachable: count,
  run: count,
  merged: count,
  audited: count,
  notExplored: count,
  faultsDone: count,
  faultsMax: count,
})

export const reportSchema = z.strictObject({
  format: z.literal(1),
  kind: z.literal('explored'),
  version: z.string(),
  id: z.string(),
  title: z.string(),
  file: z.string(),
  seed: z.number(),
  target: z.string(),
  shard: z.strictObject({ number: z.int().min(1), of: z.int().min(1) }).optional(),
  verdict: z.enum(['PASS', 'FAIL', 'UNKNOWN', 'ERROR']),
  reason: z.string().optional(),
  durationMs: z.number().min(0),
  faults: texts,
  neverHappened: texts.optional(),
  accounting,
  over: z.enum(['budget', 'interrupted']).optional(),
  invariants: z.array(
    z.strictObject({ id: z.string(), rule: z.string(), broken: broken.optional() }),
  ),
  counterexamples: z.array(counterexample),
  counterexamplesCount: count,
  sometimes: z.array(z.strictObject({ id: z.string(), says: z.string(), isReached: z.boolean() })),
  asked: z
    .array(z.strictObject({ id: z.string(), field: z.string(), isSeen: z.boolean() }))
    .optional(),
  findings: z.array(finding),
})
