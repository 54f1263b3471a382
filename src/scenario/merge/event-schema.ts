/** What a line of the `json` report must hold, so that other reports can be made of it. */
import { z } from 'zod'
import { verdictNames } from '../verdict.ts'

const text = z.string().optional()
const texts = z.array(z.string())
const count = z.int().min(0)

const runStarted = z.looseObject({
  kind: z.literal('run-started'),
  target: z.string(),
  more: text,
  targetKind: z.enum(['emulator', 'remote', 'device', 'client']),
  seed: z.number(),
  shard: z.object({ number: z.int().min(1), of: z.int().min(1) }).optional(),
  cases: texts,
})

const finding = z.looseObject({
  verdict: z.enum(verdictNames),
  step: z.string(),
  section: z.enum(['setup', 'steps', 'teardown']),
  proves: texts,
  used: z.array(z.looseObject({ name: z.string(), from: z.string() })),
  says: z.string(),
  expected: text,
  found: text,
  hint: text,
  stack: text,
  file: z.string(),
  line: z.int().min(1),
  column: z.int().min(1),
  length: z.int().min(1),
  frame: texts,
})

const caseFinished = z.looseObject({
  kind: z.literal('case-finished'),
  id: z.string(),
  scenario: z.string(),
  case: text,
  title: z.string(),
  file: z.string(),
  isShared: z.literal(true).optional(),
  level: z.enum(['core', 'extended']),
  tags: texts,
  proves: texts,
  requirements: z.record(z.string(), z.string()),
  seed: z.number(),
  verdict: z.enum(verdictNames),
  reason: text,
  findings: z.array(finding),
  notMeasured: z.array(z.looseObject({ step: z.string(), why: z.string() })),
  checksCount: count,
  stepsCount: count,
  reached: texts,
  trace: z.array(z.looseObject({ atMs: z.number(), says: z.string() })),
  papers: z.array(z.object({ device: z.string(), number: z.string(), text: z.string() })),
  said: text,
  answers: z.array(z.object({ say: z.string(), answer: z.string() })).optional(),
  durationMs: z.number().min(0),
  blame: z.enum(['scenario', 'target', 'us']).optional(),
  faults: z.record(z.string(), z.number()).optional(),
})

const runFinished = z.looseObject({
  kind: z.literal('run-finished'),
  casesCount: count,
  durationMs: z.number().min(0),
  isInterrupted: z.boolean(),
  coverage: z.array(z.looseObject({ device: z.string() })),
})

export const eventSchema = z.discriminatedUnion('kind', [
  runStarted,
  z.looseObject({ kind: z.literal('case-started') }),
  caseFinished,
  runFinished,
])

export type RunStartedLine = z.infer<typeof runStarted>
export type RunFinishedLine = z.infer<typeof runFinished>
export type CaseFinishedLine = z.infer<typeof caseFinished>
