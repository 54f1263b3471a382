/** Bugs of what carries cash from device to device: movements twice, late, or never. */
import type { Shop } from '../shop/create-shop.ts'
import type { Event, State } from '../shop/state.ts'
import { strikes } from '../shop/state.ts'
import { changed, mutantsOf } from './mutant.ts'

export const shopMutants = mutantsOf<Shop>('shop', {
  'link-writes-twice': {
    says: 'a link brings every movement twice',
    breaks: 'shop/ledger/1',
    bug: telling((event) => [event, event]),
  },
  'link-down-loses': {
    says: 'what happens while a link is down is lost',
    breaks: 'shop/link/1',
    bug: telling((event, state) => {
      if (event.kind !== 'held' || !strikes(state, 'link-down', event.link)) return [event]
      const { until: _until, ...carried } = event
      return [{ ...carried, kind: 'lost' }]
    }),
  },
  'link-delay-overtaken': {
    says: 'what comes after a delay overtakes what still waits',
    breaks: 'shop/link/3',
    bug: telling((event, state, at) => {
      if (event.kind !== 'held') return [event]
      const { until: _until, ...carried } = event
      const isHeld = ['link-down', 'link-delay'].some((cause) => strikes(state, cause, event.link))
      return [isHeld ? event : { ...carried, kind: 'passed', since: at }]
    }),
  },
  'returned-is-dropped': {
    says: 'what could not be delivered is not brought again',
    breaks: 'shop/link/4',
    bug: ({ decide }) => ({
      decide: (state, command, at, random) =>
        changed(decide(state, command, at, random), (event) => {
          if (event.kind !== 'returned') return [event]
          const { until: _until, since: _since, ...carried } = event
          return [{ ...carried, kind: 'lost' }]
        }),
    }),
  },
  'one-link-holds-up-all': {
    says: 'while one link is down, no other one passes on what waits',
    breaks: 'shop/link/5',
    bug: ({ due }) => ({
      due: (state) => (state.causes['link-down'] ? undefined : due(state)),
    }),
  },
  'receipt-numbers-lost': {
    says: 'movements arrive without the numbers of their receipts',
    breaks: 'shop/ledger/1',
    bug: telling((event) =>
      'movement' in event ? [{ ...event, movement: { ...event.movement, receipt: '' } }] : [event],
    ),
  },
  'newest-goes-first': {
    says: 'of what waited for a link the newest goes first',
    breaks: 'shop/link/1',
    bug: ({ evolve }) => ({
      evolve(state, event, at) {
        const next = evolve(state, event, at)
        const queue = event.kind === 'held' ? next.waiting.get(event.link) : undefined
        queue?.sort((one, other) => other.number - one.number)
        return next
      },
    }),
  },
  'named-link-takes-all-down': {
    says: 'when one link goes down, all do',
    breaks: 'shop/link/5',
    bug: ({ evolve }) => ({
      evolve: (state, event, at) =>
        evolve(
          state,
          event.kind === 'cause-began'
            ? { ...event, params: { ...event.params, link: 'all' } }
            : event,
          at,
        ),
    }),
  },
})

/** What becomes of a movement when it happens. */
function telling(change: (event: Event, state: State, at: number) => readonly Event[]) {
  return ({ decide }: Shop): Partial<Shop> => ({
    decide(state, command, at, random) {
      const verdict = decide(state, command, at, random)
      if (command.kind !== 'told') return verdict
      return changed(verdict, (event) => change(event, state, at))
    },
  })
}
