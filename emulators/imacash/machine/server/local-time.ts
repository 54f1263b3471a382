/** When it is here, and which of the dates that were told lie within some days. */
import type { Instant } from '../../../../src/kernel/time.ts'
import { toLocal } from '../../../../src/kernel/time.ts'
import type { State } from '../../state.ts'
import type { Days } from './state.ts'

/** Whoever told no date gets the server's own. */
export function dated<Told extends { readonly datetime: string }>(
  { options }: State,
  told: Told,
  at: Instant,
): Told {
  if (told.datetime !== '') return told
  const { date, time } = toLocal(at, options['utc-offset'])
  return { ...told, datetime: `${date} ${time}` }
}

export function isWithin(datetime: string, { from, to }: Days): boolean {
  const day = datetime.slice(0, 10)
  return (from === undefined || day >= from) && (to === undefined || day <= to)
}
