/** The physical world acts on the register: causes begin and end, power fails. */
import { accept } from '../../../src/device/contract.ts'
import type { CauseCommand, Decision } from '../../../src/device/contract.ts'
import { formatDuration } from '../../../src/kernel/time.ts'
import { unreachable } from '../../../src/kernel/invariant.ts'
import type { CauseName } from '../causes.ts'
import type { Code } from '../protocol.ts'
import { ofdCode } from '../protocol.ts'
import type { Answer, Event, State } from '../state.ts'
import { ofdResult, queueSize } from '../state.ts'

type Verdict = Decision<Event, Answer, Code>

/** Nobody on the wire hears the answer to a change of the world. */
const done: Answer = { kind: 'ready', lastNumber: 0 }
const BLOCKING_RESULT = 15

export function changeWorld(state: State, command: CauseCommand): Verdict {
  const { begins, params } = command
  // The shell has checked the name against the table of causes.
  const cause = command.cause as CauseName
  if (!begins) return end(state, cause)
  switch (cause) {
    case 'unblock':
      return unblock(state)
    case 'cashier':
      return changeCashier(state, Number(params['id']))
    case 'bank-finish':
      return state.bank
        ? accept([{ kind: 'bank-finished', outcome: String(params['outcome']) }], done)
        : impossible('no bank operation is open.')
    case 'tax-rate':
      return changeTax(state, Number(params['id']), Number(params['rate']))
    case 'ofd-refuses': {
      const code = Number(params['code'])
      if (code < 254 && !ofdCode(code))
        return impossible(`the tax operator has no result ${code}. Known: 1 to 17, 254, 255.`)
      return begin(state, cause, params)
    }
    case 'paper-out':
    case 'cover-open':
    case 'busy':
    case 'battery':
    case 'ofd-down':
    case 'internal-error':
    case 'web-cash-off':
    case 'power-cut':
      return begin(state, cause, params)
    default:
      return unreachable(cause)
  }
}

export function restart(state: State): Verdict {
  return accept(state.causes['power-cut'] ? [] : [{ kind: 'restarted' }], done)
}

function begin(state: State, cause: CauseName, params: CauseCommand['params']): Verdict {
  const events: Event[] = [{ kind: 'cause-began', cause, params }]
  if (cause === 'power-cut') events.push({ kind: 'restarted' })
  const after = { ...state, causes: { ...state.causes, [cause]: params } }
  return accept([...events, ...blockedByOfd(after)], done)
}

function end(state: State, cause: CauseName): Verdict {
  if (!state.causes[cause]) return impossible('it is not in force.')
  const { [cause]: _ended, ...causes } = state.causes
  return accept([{ kind: 'cause-ended', cause }, ...blockedByOfd({ ...state, causes })], done)
}

/** A16: the authority's demand to block reaches the register as soon as the tax operator does. */
function blockedByOfd(after: State): Event[] {
  const blocks = ofdResult(after) === BLOCKING_RESULT && after.blockedBy !== 'ofd'
  return blocks ? [{ kind: 'blocked', by: 'ofd' }] : []
}

function unblock(state: State): Verdict {
  switch (state.blockedBy) {
    case undefined:
      return impossible('the register is not blocked.')
    case 'offline':
      return queueSize(state) > 0
        ? impossible(
            `the queue for the tax operator still holds ${queueSize(state)}. Clear "ofd-down", and give it ${formatDuration(state.options['ofd.latency'])}.`,
          )
        : accept([{ kind: 'unblocked' }], done)
    case 'ofd':
      return ofdResult(state) === BLOCKING_RESULT
        ? impossible('the tax operator still demands it. Clear "ofd-refuses" first.')
        : accept([{ kind: 'unblocked' }], done)
  }
}

function changeCashier(state: State, id: number): Verdict {
  const known = state.samples.cashiers.map((one) => one.id)
  if (!known.includes(id))
    return impossible(`there is no cashier ${id}. Known: ${known.join(', ')}.`)
  return accept([{ kind: 'cashier-changed', cashier: id }], done)
}

function changeTax(state: State, id: number, percent: number): Verdict {
  const tax = state.taxes.find((one) => one.id === id)
  const known = state.taxes.map((one) => one.id)
  if (!tax) return impossible(`there is no tax ${id}. Known: ${known.join(', ')}.`)
  // A new code, greater than any that ever was: a till must not find another tax under an old one.
  const next = Math.max(...known) + 1
  return accept(
    [{ kind: 'tax-changed', was: id, tax: { id: next, name: tax.name, percent } }],
    done,
  )
}

function impossible(why: string): Verdict {
  return { kind: 'impossible', why }
}
