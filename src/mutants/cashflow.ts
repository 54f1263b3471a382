/** Bugs of a cash ledger: rows that are skipped, told twice or written wrongly. */
import type { Cashflow } from '../../emulators/cashflow/device.ts'
import { rowTypes } from '../../emulators/cashflow/operations.ts'
import type { Ask, Command, Row, State } from '../../emulators/cashflow/state.ts'
import type { CauseCommand, RestartCommand } from '../device/contract.ts'
import { minor } from '../kernel/money.ts'
import { changed, mutantsOf } from './mutant.ts'

export const cashflowMutants = mutantsOf<Cashflow>('cashflow', {
  'lastid-inclusive': {
    says: 'lastid gives the row with that id, too',
    breaks: 'cashflow/page/1',
    bug: asking((ask) => ({ ...ask, lastId: Math.max(0, ask.lastId - 1) })),
  },
  'page-skips-row-at-limit': {
    says: 'a full page lacks its last row, and has the one after it',
    breaks: 'cashflow/page/3',
    bug: ({ decide }) => ({
      decide(state, command, at, random) {
        const limit = limitOf(command)
        const verdict = decide(state, withAsk(command, oneMore), at, random)
        if (verdict.kind !== 'accept' || verdict.answer.kind !== 'page') return verdict
        const { rows } = verdict.answer
        const left = rows.length > limit ? rows.filter((_, i) => i !== limit - 1) : rows
        return { ...verdict, answer: { ...verdict.answer, rows: left } }
      },
    }),
  },
  'page-has-one-more': {
    says: 'a page has one row more than limit says',
    breaks: 'cashflow/page/2',
    bug: asking(oneMore),
  },
  'days-off-by-one': {
    says: 'days goes back one day more',
    breaks: 'cashflow/days/1',
    bug: asking((ask) => ({ ...ask, days: ask.days + 1 })),
  },
  'last-type-only': {
    says: 'of several types only the last one counts',
    breaks: 'cashflow/filter/3',
    bug: asking((ask) =>
      ask.types.length < rowTypes.length ? { ...ask, types: ask.types.slice(-1) } : ask,
    ),
  },
  'shop-before-till': {
    says: 'a shop goes before a till when both are asked for',
    breaks: 'cashflow/filter/2',
    bug: ({ decode }) => ({
      decode(request, options) {
        const params = new URLSearchParams(request.query)
        if (!params.has('warehouseid')) return decode(request, options)
        params.delete('terminalid')
        return decode({ ...request, query: String(params) }, options)
      },
    }),
  },
  'cash-of-another-till': {
    says: 'the cash before a row is that after the row above, whichever till it was',
    breaks: 'cashflow/row/2',
    bug: writing((row, { rows }) => {
      const before = rows.at(-1)?.after ?? row.before
      return [{ ...row, before, after: minor(before + row.change) }]
    }),
  },
  'return-comes-in': {
    says: 'a return is a change above zero',
    breaks: 'cashflow/row/1',
    bug: writing((row) => {
      const change = row.type === 'return' ? minor(-row.change) : row.change
      return [{ ...row, change, after: minor(row.before + change) }]
    }),
  },
  'return-without-receipt': {
    says: 'a return has no receipt',
    breaks: 'cashflow/row/4',
    bug: writing((row) => [row.type === 'return' ? { ...row, receipt: '' } : row]),
  },
  'sale-written-twice': {
    says: 'what the register tells is written twice',
    breaks: 'cashflow/link/1',
    bug: writing((row, _state, command) => {
      const [before, after] = [row.after, minor(row.after + row.change)]
      return command.kind === 'record' ? [row, { ...row, id: row.id + 1, before, after }] : [row]
    }),
  },
  'rows-lost-while-key-revoked': {
    says: 'while the key is revoked, rows are not written',
    breaks: 'cashflow/server/2',
    bug: writing((row, { causes }) => (causes['key-revoked'] ? [] : [row])),
  },
  'dates-in-utc': {
    says: 'rows have the time of Greenwich',
    breaks: 'cashflow/row/5',
    bug: ({ encode }) => ({
      encode: (outcome, options) => encode(outcome, { ...options, 'utc-offset': 0 }),
    }),
  },
  'revoked-key-serves': {
    says: 'a key that was revoked is still taken',
    breaks: 'cashflow/key/2',
    bug: ({ decide }) => ({
      decide(state, command, at, random) {
        const { 'key-revoked': _revoked, ...causes } = state.causes
        const isAsk = command.kind === 'export'
        return decide(isAsk ? { ...state, causes } : state, command, at, random)
      },
    }),
  },
  'key-checked-last': {
    says: 'what is wrong with a question is told before what is wrong with the key',
    breaks: 'cashflow/refusal/3',
    bug: ({ decide }) => ({
      decide(state, command, at, random) {
        if (command.kind !== 'export' || command.ask.kind !== 'problem')
          return decide(state, command, at, random)
        const { 'key-revoked': _revoked, ...causes } = state.causes
        const { apikey } = state.options
        return decide({ ...state, causes }, { ...command, apikey }, at, random)
      },
    }),
  },
  'xml-not-escaped': {
    says: 'an ampersand stands in XML as it is',
    breaks: 'cashflow/text/1',
    bug: ({ encode }) => ({
      encode(outcome, options) {
        const reply = encode(outcome, options)
        return { ...reply, body: reply.body.replaceAll('&amp;', '&') }
      },
    }),
  },
  'limit-capped-at-100': {
    says: 'a page never has more than 100 rows',
    breaks: 'cashflow/page/2',
    bug: asking((ask) => ({ ...ask, limit: Math.min(ask.limit, 100) })),
  },
  'outside-number-ignored': {
    says: 'the number of a shop elsewhere chooses nothing',
    breaks: 'cashflow/filter/1',
    bug: asking((ask) =>
      ask.place.kind === 'ext' ? { ...ask, place: { kind: 'everywhere' } } : ask,
    ),
  },
  'wrong-key-empty-ledger': {
    says: 'a wrong key is answered with a ledger without rows',
    breaks: 'cashflow/key/1',
    bug: ({ decide }) => ({
      decide(state, command, at, random) {
        const verdict = decide(state, command, at, random)
        if (verdict.kind !== 'accept' || verdict.answer.kind !== 'no') return verdict
        const { format, problem } = verdict.answer
        if (problem.code !== 'WRONG_KEY') return verdict
        return { kind: 'accept', events: [], answer: { kind: 'page', format, rows: [], found: 0 } }
      },
    }),
  },
})

type AnyCommand = Command | CauseCommand | RestartCommand

function oneMore(ask: Ask): Ask {
  return { ...ask, limit: ask.limit + 1 }
}

function asking(change: (ask: Ask) => Ask) {
  return ({ decide }: Cashflow): Partial<Cashflow> => ({
    decide: (state, command, at, random) => decide(state, withAsk(command, change), at, random),
  })
}

function withAsk(command: AnyCommand, change: (ask: Ask) => Ask): AnyCommand {
  if (command.kind !== 'export' || command.ask.kind !== 'page') return command
  return { ...command, ask: change(command.ask) }
}

function limitOf(command: AnyCommand): number {
  return command.kind === 'export' && command.ask.kind === 'page' ? command.ask.limit : Infinity
}

function writing(change: (row: Row, state: State, command: AnyCommand) => readonly Row[]) {
  return ({ decide }: Cashflow): Partial<Cashflow> => ({
    decide: (state, command, at, random) =>
      changed(decide(state, command, at, random), (event) =>
        event.kind === 'recorded'
          ? change(event.row, state, command).map((row) => ({ ...event, row }))
          : [event],
      ),
  })
}
