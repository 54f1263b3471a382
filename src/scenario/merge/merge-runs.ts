/** Joins the `json` reports of several runs, such as the parts of one plan, into one run. */
import type { z } from 'zod'
import type { AnyDevice } from '../../device/contract.ts'
import type { PlannedCase } from '../plan.ts'
import type { RunEvent } from '../run.ts'
import type { Summary } from '../summary.ts'
import { createTally } from '../summary.ts'
import type { TargetSource } from '../target.ts'
import { eventSchema } from './event-schema.ts'
import type { RunFinishedLine, RunStartedLine } from './event-schema.ts'
import { rebuildPlanned, rebuildResult } from './rebuild-case.ts'
import type { Requirements } from '../requirements.ts'

/** The lines of a file, as often as they are asked for: reports may be larger than memory. */
export interface EventFile {
  readonly name: string
  lines(): AsyncIterable<string>
}

/** Files whose reports cannot be joined. */
export class MergeError extends Error {
  override readonly name = 'MergeError'
}

export interface Merge {
  /** Requirement texts by id. */
  readonly requirements: Requirements
  /** Tells the joined run to reports. */
  replay(report: (event: RunEvent) => void): Promise<Summary>
}

interface Run {
  readonly file: EventFile
  readonly started: RunStartedLine
  readonly ended: RunFinishedLine
  /** What a plan holds of its cases: the rest is read again when they are told. */
  readonly planned: ReadonlyMap<string, PlannedCase>
}

/**
 * Reads all files once to be sure of them before any report begins.
 * @throws MergeError
 */
export async function mergeRuns(
  files: readonly EventFile[],
  { devices, isPartial }: { readonly devices: readonly AnyDevice[]; readonly isPartial: boolean },
): Promise<Merge> {
  const requirements = new Map<string, string>()
  const runs: Run[] = []
  for (const file of files) runs.push(await readRun(file, requirements))
  mustBelongTogether(runs, isPartial)
  const inOrder = runs.toSorted(
    (a, b) => (a.started.shard?.number ?? 0) - (b.started.shard?.number ?? 0),
  )
  return { requirements, replay: (report) => replay(inOrder, devices, report) }
}

async function replay(
  runs: readonly Run[],
  devices: readonly AnyDevice[],
  report: (event: RunEvent) => void,
): Promise<Summary> {
  const tally = createTally(devices)
  const cases = runs.flatMap(({ planned }) => [...planned.values()])
  const seed = runs[0]?.started.seed ?? 1
  report({ kind: 'run-started', cases, target: targetOf(runs), seed })
  for (const { file, planned } of runs)
    for await (const { event } of events(file)) {
      const its = event.kind === 'case-finished' && planned.get(event.id)
      if (!its) continue
      const result = rebuildResult(event, its)
      tally.add(result)
      report({ kind: 'case-finished', result })
    }
  const summary = tally.sumUp({
    durationMs: runs.reduce((sum, one) => sum + one.ended.durationMs, 0),
    isInterrupted: runs.some((one) => one.ended.isInterrupted),
  })
  report({ kind: 'run-finished', summary })
  return summary
}

function targetOf(runs: readonly Run[]): TargetSource {
  const { target = 'emulator', targetKind: kind = 'emulator', more } = runs[0]?.started ?? {}
  return {
    kind,
    ...(target === kind ? {} : { address: target }),
    ...(more === undefined ? {} : { more }),
    open: async () => ({ kind: 'unsupported', why: 'what is over does not run again' }),
  }
}

/** One run, whole: begun, each of its cases finished once, and ended. */
async function readRun(file: EventFile, requirements: Map<string, string>): Promise<Run> {
  let started: RunStartedLine | undefined
  let ended: RunFinishedLine | undefined
  const planned = new Map<string, PlannedCase>()
  /** Of each of its cases; known when the run ends. */
  const devices: string[] = []
  let last = 0
  for await (const { event, number } of events(file)) {
    last = number
    const refuse = (why: string) => new MergeError(`${file.name}:${number}: ${why}`)
    if (event.kind === 'run-started') {
      if (started) throw refuse('a second run begins here. Keep one run a file.')
      started = event
    } else if (!started) throw refuse('the run does not begin here. The beginning is missing.')
    else if (ended) throw refuse('the run has ended before here. Keep one run a file.')
    else if (event.kind === 'case-finished') {
      if (planned.has(event.id)) throw refuse(`"${event.id}" is finished a second time.`)
      planned.set(event.id, rebuildPlanned(event, devices))
      for (const [id, text] of Object.entries(event.requirements)) requirements.set(id, text)
    } else if (event.kind === 'run-finished') {
      const missing = started.cases.find((id) => !planned.has(id))
      if (missing !== undefined) throw refuse(`the run ends, but "${missing}" was never told.`)
      devices.push(...event.coverage.map(({ device }) => device))
      ended = event
    }
  }
  if (started && ended) return { file, started, ended, planned }
  const end = last === 0 ? 'it is empty' : 'the run does not end: the rest is missing'
  throw new MergeError(
    `${file.name}:${last + 1}: ${end}. Give the whole report of --reporter json=FILE.`,
  )
}

async function* events(file: EventFile) {
  let number = 0
  for await (const line of file.lines()) {
    number++
    if (line.trim() !== '') yield { number, event: readLine(line, `${file.name}:${number}`) }
  }
}

function readLine(line: string, place: string) {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new MergeError(
      `${place}: this line is not whole JSON: ${line.slice(0, 60)}${line.length > 60 ? '…' : ''}`,
    )
  }
  const { success, error } = eventSchema.safeParse(value)
  // It is as the schema says, with its fields in their own order, as other reports show them.
  if (success) return value as z.infer<typeof eventSchema>
  const [issue] = error.issues
  const where = issue && issue.path.length > 0 ? ` at "${issue.path.join('.')}"` : ''
  throw new MergeError(
    `${place}: this is no event of \`tillrig run --reporter json\`${where}: ${issue?.message}.`,
  )
}

function mustBelongTogether(runs: readonly Run[], isPartial: boolean): void {
  const owners = new Map<string, Run>()
  const [first] = runs
  for (const run of runs) {
    if (first && run.started.target !== first.started.target)
      throw new MergeError(
        `Cannot merge: ${first.file.name} ran against "${first.started.target}", ${run.file.name} against "${run.started.target}". Merge runs of one target.`,
      )
    for (const id of run.planned.keys()) {
      const other = owners.get(id)
      // A case that is repeated may well be in both.
      if (other && !/#\d+$/.test(id))
        throw new MergeError(
          `Cannot merge: "${id}" is in ${other.file.name} and in ${run.file.name}. Give each run once.`,
        )
      owners.set(id, run)
    }
  }
  const parts = runs.flatMap(({ file, started: { shard } }) => (shard ? [{ file, shard }] : []))
  const [one] = parts
  if (!one) return
  const { of } = one.shard
  const strange = parts.find(({ shard }) => shard.of !== of)
  if (strange)
    throw new MergeError(
      `Cannot merge: ${one.file.name} is part ${one.shard.number}/${of}, ${strange.file.name} is ${strange.shard.number}/${strange.shard.of}. Merge parts of one plan.`,
    )
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter(
    (number) => !parts.some(({ shard }) => shard.number === number),
  )
  if (missing.length > 0 && !isPartial)
    throw new MergeError(
      `Cannot merge: missing ${missing.map((number) => `${number}/${of}`).join(', ')}. Give the reports of all parts, or --partial.`,
    )
}
