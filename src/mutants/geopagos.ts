/** Bugs of an activation backend: codes that serve twice, terminals that belong to nobody. */
import type { Geopagos } from '../../emulators/geopagos/device.ts'
import type { Ask, Command, Event, State } from '../../emulators/geopagos/state.ts'
import type { CauseCommand, RestartCommand } from '../device/contract.ts'
import { changed, mutantsOf } from './mutant.ts'

export const geopagosMutants = mutantsOf<Geopagos>('geopagos', {
  'used-code-binds-again': {
    says: 'an activation code that was used binds again',
    breaks: 'geopagos/bind/3',
    bug: around('bound', ({ codes }, { code }) => () => {
      const used = codes.get(code ?? '')
      if (used) delete used.usedAt
    }),
  },
  'code-of-another-terminal': {
    says: 'an activation code binds whichever terminal comes with it',
    breaks: 'geopagos/bind/3',
    bug: asking('activate', (ask, state) => {
      const code = state.codes.get(ask.activationCode)
      const codes = code && new Map(state.codes).set(code.code, { ...code, serial: ask.serial })
      return { state: codes ? { ...state, codes } : state, ask }
    }),
  },
  'taken-terminal-binds': {
    says: 'a terminal is bound although another merchant has it',
    breaks: 'geopagos/bind/4',
    bug: asking('activate', (ask, state) => {
      const holder = state.bindings.get(ask.serial)?.nbo
      if (holder === state.codes.get(ask.activationCode)?.nbo) return { state, ask }
      const bindings = new Map(state.bindings)
      bindings.delete(ask.serial)
      return { state: { ...state, bindings }, ask }
    }),
  },
  'bound-again-with-same-keys': {
    says: 'a terminal that is bound anew has the keys of before',
    breaks: 'geopagos/bind/7',
    bug: ({ decide }) => ({
      decide(state, command, at, random) {
        const verdict = decide(state, command, at, random)
        const { lastBinding: last } = state
        if (verdict.kind !== 'accept' || !last) return verdict
        const keys = { apiKey: last.apiKey, token: last.token }
        const { answer } = verdict
        const told =
          answer.kind === 'bound' ? { ...answer, binding: { ...answer.binding, ...keys } } : answer
        return changed({ ...verdict, answer: told }, (event) =>
          event.kind === 'bound' ? [{ ...event, binding: { ...event.binding, ...keys } }] : [event],
        )
      },
    }),
  },
  'leading-zeros-lost': {
    says: 'an activation code is read as a number',
    breaks: 'geopagos/fields/1',
    bug: asking('activate', (ask, state) => ({
      state,
      ask: { ...ask, activationCode: ask.activationCode.replace(/^0+/, '') },
    })),
  },
  'anybody-unbinds': {
    says: 'the merchant who unbinds is not held against the one who has the terminal',
    breaks: 'geopagos/unbind/2',
    bug: asking('deactivate', (ask, state) => {
      const holder = state.bindings.get(ask.serial)?.nbo
      return { state, ask: holder === undefined ? ask : { ...ask, nbo: holder } }
    }),
  },
  'invenio-bound-for-ever': {
    says: 'an unbinding never reaches Invenio',
    breaks: 'geopagos/unbind/1',
    bug: around('unbound', ({ invenio }, { serial }) => keeping(invenio, serial)),
  },
  'repair-forgets-invenio': {
    says: 'a repair is noted as done, and Invenio still has the terminal',
    breaks: 'geopagos/repair/3',
    bug: around('repaired', ({ invenio }, { serial }) => keeping(invenio, serial)),
  },
  'asked-again-mailed-again': {
    says: 'each time the till asks to unbind, the representative gets another mail',
    breaks: 'geopagos/unbind/4',
    bug: asking('deactivate', (ask, state) => {
      const approvals = state.approvals.map((one) =>
        one.status === 'asked' ? ({ ...one, status: 'rejected' } as const) : one,
      )
      return { state: { ...state, approvals }, ask }
    }),
  },
  'approval-serves-again': {
    says: 'an approval that was used serves the next binding, too',
    breaks: 'geopagos/unbind/5',
    bug: ({ evolve }) => ({
      evolve(state, event, at) {
        if (event.kind === 'approval-used') return state
        const before = state.approvals.map(({ expiresAt }) => expiresAt)
        const next = evolve(state, event, at)
        if (event.kind === 'unbound' || event.kind === 'bound')
          next.approvals.forEach((one, i) => (one.expiresAt = before[i] ?? one.expiresAt))
        return next
      },
    }),
  },
  'otp-works-twice': {
    says: 'a one-time code that was used unbinds the terminal once more',
    breaks: 'geopagos/otp/2',
    bug: ({ evolve }) => ({
      evolve(state, event, at) {
        const isOver = ['otp-used', 'unbound', 'repaired', 'bound'].includes(event.kind)
        const before = isOver ? [...state.otps] : []
        const next = evolve(state, event, at)
        for (const [serial, otp] of before) next.otps.set(serial, otp)
        return next
      },
    }),
  },
  'wrong-otps-not-counted': {
    says: 'one-time codes may be guessed without end',
    breaks: 'geopagos/otp/3',
    bug: around('otp-missed', ({ otps }, { serial }) => {
      const otp = otps.get(serial)
      const left = otp?.attemptsLeft
      return () => otp && left !== undefined && otps.set(serial, { ...otp, attemptsLeft: left })
    }),
  },
  'one-otp-too-many': {
    says: 'a merchant may ask for one one-time code more each day',
    breaks: 'geopagos/otp/4',
    bug: asking('request-otp', (ask, state) => ({
      state: {
        ...state,
        options: { ...state.options, 'otp.quota': state.options['otp.quota'] + 1 },
      },
      ask,
    })),
  },
  'quota-by-greenwich': {
    says: 'the day of one-time codes begins at midnight of Greenwich',
    breaks: 'geopagos/otp/4',
    bug: asking('request-otp', (ask, state) => ({
      state: { ...state, options: { ...state.options, 'utc-offset': 0 } },
      ask,
    })),
  },
  'password-not-checked': {
    says: 'of Basic auth only the user is looked at',
    breaks: 'geopagos/auth/1',
    bug: ({ decide }) => ({
      decide(state, command, at, random) {
        if (command.kind !== 'call' || command.credential.kind !== 'basic')
          return decide(state, command, at, random)
        const credential = { ...command.credential, password: state.options.password }
        return decide(state, { ...command, credential }, at, random)
      },
    }),
  },
  'tokens-never-expire': {
    says: 'a token of version 2 is good for ever',
    breaks: 'geopagos/auth/2',
    bug: ({ decide }) => ({
      decide(state, command, at, random) {
        const tokens = new Map([...state.tokens.keys()].map((token) => [token, Infinity]))
        return decide({ ...state, tokens }, command, at, random)
      },
    }),
  },
  'lost-mail-arrives': {
    says: 'what is lost on the way arrives all the same',
    breaks: 'geopagos/mail/1',
    bug: ({ decide }) => ({
      decide(state, command, at, random) {
        const { 'mail-lost': _lost, ...causes } = state.causes
        return decide(command.kind === 'call' ? { ...state, causes } : state, command, at, random)
      },
    }),
  },
  'approval-lasts-for-ever': {
    says: 'an approval does not run out',
    breaks: 'geopagos/unbind/5',
    bug: asking('deactivate', (ask, state) => {
      const approvals = state.approvals.map((one) =>
        one.status === 'approved' ? { ...one, expiresAt: Infinity } : one,
      )
      return { state: { ...state, approvals }, ask }
    }),
  },
  'otp-lasts-for-ever': {
    says: 'a one-time code does not run out',
    breaks: 'geopagos/otp/3',
    bug: asking('deactivate-otp', (ask, state) => {
      const lasting = [...state.otps].map(
        ([serial, otp]) => [serial, { ...otp, expiresAt: Infinity }] as const,
      )
      return { state: { ...state, otps: new Map(lasting) }, ask }
    }),
  },
  'otp-for-another-merchant': {
    says: 'a one-time code is sent to whoever asks for it',
    breaks: 'geopagos/otp/5',
    bug: asking('request-otp', (ask, state) => ({
      state,
      ask: { ...ask, nbo: state.bindings.get(ask.serial)?.nbo ?? ask.nbo },
    })),
  },
  'unbound-twice': {
    says: 'who asks again after the unbinding hears that it was done just now',
    breaks: 'geopagos/unbind/6',
    bug: ({ decide }) => ({
      decide(state, command, at, random) {
        const verdict = decide(state, command, at, random)
        const { lastBinding: last } = state
        const ask = command.kind === 'call' ? command.ask : undefined
        const isAgain = ask?.kind === 'deactivate' && ask.keys.apiKey === last?.apiKey
        return isAgain && verdict.kind === 'refuse' && !state.bindings.has(ask.serial)
          ? { kind: 'accept', events: [], answer: { kind: 'nothing' } }
          : verdict
      },
    }),
  },
  'never-repaired': {
    says: 'what Invenio missed is never repaired by itself',
    breaks: 'geopagos/repair/3',
    bug: ({ due }) => ({ due: (state) => due({ ...state, halfUnbound: new Map() }) }),
  },
})

type Kind = Ask['kind']
type AskOf<One extends Kind> = Extract<Ask, { kind: One }>

interface Question<One extends Kind> {
  readonly state: State
  readonly ask: AskOf<One>
}

/** Decides as if another state or another question was before it. */
function asking<One extends Kind>(
  kind: One,
  change: (ask: AskOf<One>, state: State) => Question<One>,
) {
  return ({ decide }: Geopagos): Partial<Geopagos> => ({
    decide(state, command, at, random) {
      if (!isAsk(command) || command.ask.kind !== kind) return decide(state, command, at, random)
      // The kind was compared, which the compiler does not follow into the union.
      const other = change(command.ask as AskOf<One>, state)
      return decide(other.state, { ...command, ask: other.ask }, at, random)
    },
  })
}

function isAsk(
  command: Command | CauseCommand | RestartCommand,
): command is Extract<Command, { kind: 'call' }> {
  return command.kind === 'call'
}

/** Looks before an event, and puts something wrong after it. */
function around<One extends Event['kind']>(
  kind: One,
  look: (state: State, event: Extract<Event, { kind: One }>) => () => unknown,
) {
  return ({ evolve }: Geopagos): Partial<Geopagos> => ({
    evolve(state, event, at) {
      if (event.kind !== kind) return evolve(state, event, at)
      // The kind was compared, which the compiler does not follow into the union.
      const act = look(state, event as Extract<Event, { kind: One }>)
      const next = evolve(state, event, at)
      act()
      return next
    },
  })
}

function keeping(known: Map<string, string>, name: string): () => unknown {
  const value = known.get(name)
  return () => value !== undefined && known.set(name, value)
}
