/** What the machine has to do with the cash of the shop around it. */
import type { Cash, Movement } from '../../src/device/cash.ts'
import type { Minor } from '../../src/kernel/money.ts'
import { minor } from '../../src/kernel/money.ts'
import { sumOf } from './machine/cash.ts'
import type { RecyclerEvent } from './machine/recycler/state.ts'
import type { ServerEvent } from './machine/server/state.ts'
import type { Options } from './options.ts'
import type { Command, Event, State } from './state.ts'

export const cash: Cash<State, Command, Event, Options> = {
  currency: ({ currency }) => currency,
  tells,
  takes,
  awaits({ server, recycler }) {
    const waiting = [...server.waiting].flatMap((number) => server.transactions[number]?.id ?? [])
    const { sale } = recycler
    return sale ? [sale.id, ...waiting] : waiting
  },
}

const nobody = { id: 0, login: '' }

function tells(event: RecyclerEvent | ServerEvent | { readonly kind: 'relieved' }) {
  switch (event.kind) {
    case 'sale-ended':
      return ended(event)
    case 'filled':
      return moved('income', sumOf(event.pieces), { id: 0, login: event.user })
    case 'collected':
      return moved('collection', sumOf(event.loop) + sumOf(event.box), nobody)
    default:
      return undefined
  }
}

/** Money of a cancelled sale that could not be given back stays in the machine. */
function ended({ id, outcome, kept }: RecyclerEvent & { readonly kind: 'sale-ended' }) {
  if (outcome === 'cancelled') {
    const debt = moved('income', kept, nobody)
    return debt && { ...debt, comment: `Cambio pendiente de ${id}` }
  }
  const movement = moved(kept < 0 ? 'return' : 'sale', Math.abs(kept), nobody)
  return movement && { ...movement, receipt: id }
}

function moved(
  kind: Movement['kind'],
  amount: number,
  user: Movement['user'],
): Movement | undefined {
  if (amount === 0) return undefined
  return { kind, amount: minor(amount), receipt: '', user, comment: '' }
}

/** A receipt of the register is to be paid at the machine, or paid back by it. */
function takes(
  { kind, amount, receipt, user }: Movement,
  place: number,
  options: Options,
): Command | undefined {
  if (kind !== 'sale' && kind !== 'return') return undefined
  const method = kind === 'sale' ? 'efectivo' : methodOut(options)
  if (method === undefined) return undefined
  const order = {
    id: `${place}-${receipt}`,
    amount: signed(kind, amount, options),
    user: user.login,
    terminal: String(place),
    datetime: '',
    method,
  }
  const ask = { kind: 'put-transaction', order } as const
  return { kind: 'call', token: options.token, isHandshake: false, ask }
}

function methodOut(options: Options): string | undefined {
  if (options['cash-out.by'] === 'none') return undefined
  return options['cash-out.by'] === 'method' ? options['cash-out.method'] : 'efectivo'
}

function signed(kind: Movement['kind'], amount: Minor, options: Options): number {
  return kind === 'return' && options['cash-out.by'] === 'negative-amount' ? -amount : amount
}
