/** Deviations that are known: each with its place, its reason and its last day. */
import { z } from 'zod'
import { patternOf } from '../../kernel/pattern.ts'
import { expectedSchema } from '../baseline/format.ts'
import { isMap } from '../salvage.ts'
import { readShape } from '../schema-complaints.ts'
import type { Complaint, Source } from '../source.ts'
import { formatPlace, inOrder } from '../source.ts'
import type { Compared, Drift } from './compare-sides.ts'
import { nameOfDrift } from './compare-sides.ts'
import { driftKinds } from './differences.ts'

const what = {
  error: `an operation, ${driftKinds.join('|')} and a field, such as "ikkm.sale field reason"`,
}

const entryShape = z.strictObject(
  {
    at: z
      .string(what)
      .regex(new RegExp(String.raw`^\S+\.\S+ (${driftKinds.join('|')}|\*) \S.*$`), what)
      .describe('Where it drifts, as `tillrig compare` writes it; * stands for anything.'),
    why: expectedSchema.shape.why,
    until: expectedSchema.shape.until.unwrap(),
  },
  { error: 'a map: { at: ikkm.sale field reason, why: ..., until: 2027-01-31 }' },
)

const fileShape = z.strictObject(
  {
    format: z.literal(1, { error: '1, the only format there is' }),
    deviations: z.array(entryShape, { error: 'a list of entries' }),
  },
  { error: 'a map that begins with "format: 1"' },
)

interface Deviation extends z.infer<typeof entryShape> {
  readonly place: string
}

export interface KnownDrift extends Drift {
  readonly why: string
}

export interface Judged {
  /** What nobody knows, or what is no longer excused. */
  readonly drifts: readonly Drift[]
  readonly known: readonly KnownDrift[]
  /** Entries that no longer occur. */
  readonly stale: readonly Deviation[]
  /** Entries whose last day is over, though the drift is still there. */
  readonly expired: readonly Deviation[]
  /** Entries about operations that were not compared. */
  readonly outsideCount: number
}

export interface ReadDeviations {
  readonly deviations?: readonly Deviation[]
  /** In the order of the file; empty exactly when there are deviations. */
  readonly complaints: readonly Complaint[]
}

export function readDeviations(source: Source): ReadDeviations {
  if (!source.readable) return { complaints: source.complaints }
  const { shape, complaints } = readShape(fileShape, source)
  const all = [...source.complaints, ...complaints, ...doubled(source)]
  if (!shape || all.length > 0) return { complaints: inOrder(all) }
  const deviations = shape.deviations.map((one, i) => ({
    ...one,
    place: formatPlace(source.at(['deviations', i, 'at'])),
  }))
  return { deviations, complaints: [] }
}

function doubled(source: Source): Complaint[] {
  const { value } = source
  const list = isMap(value) && Array.isArray(value['deviations']) ? value['deviations'] : []
  const names = list.map((one) => (isMap(one) ? one['at'] : undefined))
  return names.flatMap((name, i) => {
    const before = names.indexOf(name)
    if (name === undefined || before === i) return []
    const there = formatPlace(source.at(['deviations', before, 'at']))
    const place = source.at(['deviations', i, 'at'])
    return [{ place, says: `this is listed at ${there} already. Keep one of them.` }]
  })
}

/** `today` is a day such as 2027-01-31; an entry excuses up to the end of its last one. */
export function judgeDrifts(
  { drifts, operations }: Compared,
  deviations: readonly Deviation[],
  today: string,
): Judged {
  const met = new Set<Deviation>()
  const known: KnownDrift[] = []
  const left = drifts.filter((drift) => {
    const entries = deviations.filter(({ at }) => patternOf(at).test(nameOfDrift(drift)))
    for (const one of entries) met.add(one)
    const good = entries.find(({ until }) => until >= today)
    if (good) known.push({ ...drift, why: good.why })
    return !good
  })
  const compared = deviations.filter(({ at }) =>
    [...operations].some((one) => patternOf(at.split(' ')[0] ?? '').test(one)),
  )
  return {
    drifts: left,
    known,
    stale: compared.filter((one) => !met.has(one)),
    expired: [...met].filter(({ until }) => until < today),
    outsideCount: deviations.length - compared.length,
  }
}
