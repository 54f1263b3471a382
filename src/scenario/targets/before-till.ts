/** A rig with the integrator's till before it: what it is asked, and the facts that come of it. */
import type { Acted, Stimulus, Target, Unsupported } from '../target.ts'
import { nothingReplayed, repliesOf, requestsOf, saidByTill } from './client-facts.ts'
import type { RigTarget } from './rig-target.ts'
import type { Told } from './till.ts'

/** What of a target is the till's; everything else is the rig's. */
export function beforeTill(
  target: RigTarget,
  ask: (stimulus: Stimulus) => Promise<Told>,
): Pick<Target, 'kind' | 'stimulate' | 'fact'> {
  const { journal } = target.rig
  let outcome: unknown = null
  /** What the runner said before, in the setup, is not the till's. */
  let begin: number | undefined
  const exchanges = () =>
    saidByTill(journal.exchanges().filter(({ seq }) => seq > (begin ?? Infinity)))
  return {
    kind: 'client',
    async stimulate(stimulus): Promise<Acted | Unsupported> {
      begin ??= journal.lastSeq
      const told = await ask(stimulus)
      if (told.kind === 'unsupported')
        return { kind: 'unsupported', why: `the till does not support "${stimulus.name}"` }
      outcome = told.kind === 'answer' ? told.fields['outcome'] : 'none'
      return told.kind === 'answer' ? { kind: 'outcome', fields: told.fields } : told
    },
    async fact(device, fact) {
      if (device === 'client') return fact === 'outcome' ? { value: outcome } : nothingReplayed
      if (device !== 'wire') return target.fact(device, fact)
      return { value: fact === 'requests' ? requestsOf(exchanges()) : repliesOf(exchanges()) }
    },
  }
}
