/** What can be asked of the shop. */
import type { FactRow } from '../device/contract.ts'
import { toMajor } from '../kernel/money.ts'
import { audit } from './audit/audit.ts'
import type { State } from './state.ts'
import { strikes } from './state.ts'

export const facts = {
  audit: {
    says: 'Whether money appeared, vanished or was counted twice anywhere; amounts in minor units.',
    read: (_state, at, around) => audit(around, at),
  },
  links: {
    says: 'Who tells whom, and how many movements wait on the way.',
    read: (state) =>
      [...state.lines.values()].map(({ name, from, to, place, by }) => ({
        name,
        from,
        to,
        by,
        place,
        isDown: strikes(state, 'link-down', name),
        waiting: state.waiting.get(name)?.length ?? 0,
      })),
  },
  waiting: {
    says: 'Movements on their way, by link and in the order they happened.',
    read: ({ waiting }) =>
      [...waiting].flatMap(([link, queue]) =>
        queue.map(({ movement: { kind, amount, receipt }, since }) => ({
          link,
          kind,
          amount: toMajor(amount),
          receipt,
          since: new Date(since).toISOString(),
        })),
      ),
  },
  passed: { says: 'Movements passed on so far.', read: ({ passed }) => passed },
  lost: { says: 'Movements that a link lost.', read: ({ lost }) => lost },
} as const satisfies Readonly<Record<string, FactRow<State>>>

/** The shop as a person would look at it. */
export function view(state: State): Readonly<Record<string, unknown>> {
  return {
    links: facts.links.read(state),
    waiting: facts.waiting.read(state),
    passed: state.passed,
    lost: state.lost,
    causes: state.causes,
  }
}
