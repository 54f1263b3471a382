/** What a test may give by name: options, and the parameters of causes and faults. */
import type { FaultName, faults } from '../device/faults.ts'
import type { FieldTable } from '../device/field.ts'
import type { Kinds } from '../typed-devices.ts'

/** The devices by their names; the shop comes along by itself. */
export type DeviceName = Exclude<keyof Kinds, 'shop'>
export type Kind = keyof Kinds

export type CauseName<Name extends Kind> = keyof Kinds[Name]['causes'] & string
export type FactName<Name extends Kind> = keyof Kinds[Name]['facts'] & string
/** What a device hears, as its journal names it. */
export type Heard<Name extends Kind> = Kinds[Name]['hears']

/** Causes that last until they are cleared. */
export type LastingCause<Name extends Kind> = {
  [Cause in CauseName<Name>]: Kinds[Name]['causes'][Cause] extends { readonly opposite: string }
    ? Cause
    : never
}[CauseName<Name>]

export type CauseParams<
  Name extends Kind,
  Cause extends CauseName<Name>,
> = Kinds[Name]['causes'][Cause] extends { readonly params: infer Table extends FieldTable }
  ? Fields<Table>
  : never

/** Options of a device, as `--set` takes them: `{ 'registration.duration': '3s' }`. */
export type DeviceOptions<Name extends Kind> = Fields<Kinds[Name]['options']> & {
  /** A named set of them: `documented` unless told otherwise. */
  readonly profile?: string
}

/** Numbers and switches may be written as text, as durations must be: `15s`. */
type Fields<Table extends FieldTable> = {
  readonly [Field in keyof Table]?: Table[Field] extends { show(value: infer Value): string }
    ? Written<Value>
    : never
}

type Written<Value> = Value extends number
  ? number | string
  : Value extends boolean
    ? boolean | 'on' | 'off'
    : Value

/** Which messages a fault is about, how many of them, and what its effect takes. */
export type FaultGiven<Name extends Kind, Effect extends FaultName> = Fields<
  (typeof faults)[Effect]['params']
> & {
  /** An operation of the device, or a pattern: `sale`, `*-report`. All messages unless told. */
  readonly on?: Heard<Name> | `${string}*${string}`
  readonly path?: string
  readonly method?: string
  /** Only the n-th message that matches, from 1. */
  readonly nth?: number
  /** How many messages at the most; one, unless `nth` or `percent` is given. */
  readonly times?: number
  /** The chance of each message, drawn from the rig's seed. */
  readonly percent?: number
}

/** `250ms`, `1.5s`, `25h`, `2d12h`; or milliseconds. */
export type Duration = number | string

/** What a till must know of a device, besides where it is. */
export interface Access {
  readonly ikkm: { readonly key: string }
  readonly imacash: { readonly token: string; readonly uuid: string }
  readonly geopagos: { readonly user: string; readonly password: string }
  readonly cashflow: { readonly apikey: string }
}
