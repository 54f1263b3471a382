/** Merchants, representatives and the systems behind the backend: causes begin and end. */
import { accept } from '../../../src/device/contract.ts'
import type { CauseCommand } from '../../../src/device/contract.ts'
import { unreachable } from '../../../src/kernel/invariant.ts'
import type { Random } from '../../../src/kernel/random.ts'
import type { Instant } from '../../../src/kernel/time.ts'
import type { CauseName } from '../causes.ts'
import type { Answer, Event, State } from '../state.ts'
import { holderOf, whyInvalid } from './activate.ts'
import { whyUnanswerable } from './approvals.ts'
import { drawBinding, drawCode } from './draw.ts'
import type { Verdict } from './verdict.ts'

type Params = CauseCommand['params']

/** Nobody on the wire hears the answer to a change of the world. */
const done: Answer = { kind: 'nothing' }

export function changeWorld(
  state: State,
  command: CauseCommand,
  at: Instant,
  random: Random,
): Verdict {
  const { begins, params } = command
  // The shell has checked the name against the table of causes.
  const cause = command.cause as CauseName
  if (!begins) return end(state, cause)
  switch (cause) {
    case 'issue-code':
      return issueCode(state, params, at, random)
    case 'code-expired':
      return expireCodes(state, String(params['serial']), at)
    case 'terminal-taken':
      return take(state, params, at, random)
    case 'token-expired':
      return accept([{ kind: 'tokens-expired' }], done)
    case 'otp-expired':
      return accept([{ kind: 'otps-expired' }], done)
    case 'approve':
      return answerApproval(state, params, at, 'approved')
    case 'reject':
      return answerApproval(state, params, at, 'rejected')
    case 'geopagos-down':
    case 'invenio-down':
    case 'internal-error':
    case 'upstream':
    case 'mail-delayed':
    case 'mail-lost':
      return accept([{ kind: 'cause-began', cause, params }], done)
    default:
      return unreachable(cause)
  }
}

function end(state: State, cause: CauseName): Verdict {
  const params = state.causes[cause]
  if (!params) return impossible('it is not in force.')
  const ended: Event = { kind: 'cause-ended', cause }
  return accept(cause === 'terminal-taken' ? [ended, ...giveBack(state, params)] : [ended], done)
}

function issueCode(state: State, params: Params, at: Instant, random: Random): Verdict {
  const nbo = String(params['merchant'])
  if (!state.merchants.has(nbo)) return impossible(noMerchant(state, nbo))
  const code = drawCode(state, random, { nbo, serial: String(params['serial']) }, at)
  return accept([{ kind: 'code-issued', code }], done)
}

function expireCodes({ codes }: State, serial: string, at: Instant): Verdict {
  const isValid = [...codes.values()].some((code) => whyInvalid(code, serial, at) === undefined)
  return isValid
    ? accept([{ kind: 'codes-expired', serial }], done)
    : impossible(`the terminal ${serial} has no activation code that is still valid.`)
}

function take(state: State, params: Params, at: Instant, random: Random): Verdict {
  const [serial, nbo] = [String(params['serial']), String(params['merchant'])]
  if (!state.merchants.has(nbo)) return impossible(noMerchant(state, nbo))
  if (state.causes['terminal-taken']) return impossible('a terminal is taken already. Clear that.')
  const holder = holderOf(state, serial)
  if (holder !== undefined && holder !== nbo)
    return impossible(
      `the terminal ${serial} is bound to ${holder}, and only one can have it. Unbind it first.`,
    )
  const began: Event = { kind: 'cause-began', cause: 'terminal-taken', params }
  if (state.bindings.has(serial)) return accept([began], done)
  const binding = drawBinding(state, random, { nbo, serial, version: 1 }, at)
  return accept([began, { kind: 'bound', binding, code: undefined, replaced: false }], done)
}

/** A terminal that he lost before, or that somebody else has by now, is not his to give. */
function giveBack({ bindings, invenio, causes }: State, params: Params): readonly Event[] {
  const serial = String(params['serial'])
  if (bindings.get(serial)?.nbo !== params['merchant']) return []
  const isHalf = invenio.has(serial) && causes['invenio-down'] !== undefined
  return [{ kind: 'unbound', serial, at: isHalf ? 'geopagos' : 'both' }]
}

function answerApproval(
  state: State,
  params: Params,
  at: Instant,
  status: 'approved' | 'rejected',
): Verdict {
  const { approvals, options } = state
  const asked = params['approval']
  if (approvals.length === 0)
    return impossible('there is no request yet. Unbind with version 2 first.')
  const approval = asked === 'last' ? approvals.at(-1) : approvals[Number(asked) - 1]
  if (!approval)
    return impossible(`there is no request ${asked}. The last one is ${approvals.length}.`)
  const why = whyUnanswerable(state, approval, at)
  if (why !== undefined) return impossible(why)
  const { number } = approval
  const expiresAt = status === 'approved' ? at + options['approval.use'] : approval.expiresAt
  return accept([{ kind: 'approval-answered', number, status, expiresAt }], done)
}

function noMerchant({ merchants }: State, nbo: string): string {
  return `there is no merchant ${nbo}. Known: ${[...merchants.keys()].join(', ')}.`
}

function impossible(why: string): Verdict {
  return { kind: 'impossible', why }
}
