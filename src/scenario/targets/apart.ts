/** Lets the devices of a rig live in a process of their own for a while, which may be killed. */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { EventEntry, ExchangeEntry } from '../../device/journal.ts'
import type { Rig } from '../../device/rig.ts'
import { createRig } from '../../device/rig.ts'
import { portOf } from '../../host/port-of.ts'
import { endGroup, spawnGroup } from '../../host/process-group.ts'
import { openSqliteStore } from '../../host/sqlite-store.ts'
import { TargetError } from '../target.ts'
import type { ClientTarget } from './client.ts'
import type { InFlight } from './in-flight.ts'
import { countUpTo, putInFlight, takeInFlight } from './in-flight.ts'

/** What such a process is told, as a line of JSON on its stdin; it ends in order when that ends. */
export interface ApartOrder<Life> {
  readonly data: string
  /** By device. */
  readonly ports: Readonly<Record<string, number>>
  readonly controlPort: number
  readonly options: ClientTarget['options']
  readonly inFlight: InFlight
  /** What the wire is to do to its messages. */
  readonly life: Life
}

/** What it tells, a line of JSON each. */
export type ToldApart<News> =
  | { readonly told: 'ready' }
  | { readonly told: 'news'; readonly news: News }
  | { readonly told: 'exchange'; readonly entry: ExchangeEntry }
  /** The last it says: `killed` when it is about to be killed, and must be started again. */
  | { readonly told: 'last'; readonly how: 'ended' | 'killed'; readonly inFlight: InFlight }

export interface ApartParts<Life, News> {
  /** Starts a process that reads an order and serves the devices. */
  readonly command: readonly string[]
  /** Asked again before the process is started anew. */
  life(): Life
  hear(news: News): void
}

const ERRORS_CHARS_MAX = 2000

/**
 * The ports stay where they are, and whoever talks to the devices need not know. Afterwards the rig
 * is what became of it there.
 * @throws TargetError when no such process comes about, or one ends that nobody killed.
 */
export async function livingApart<Life, News, Result>(
  target: Pick<ClientTarget, 'opened' | 'options'>,
  parts: ApartParts<Life, News>,
  act: () => Promise<Result>,
): Promise<Result> {
  const { rig, devices, control, lend } = target.opened
  const folder = await mkdtemp(path.join(tmpdir(), 'tillrig-apart-'))
  const ports = Object.entries(devices).flatMap(([name, { url }]) =>
    url === undefined ? [] : [[name, portOf(url)] as const],
  )
  const data = path.join(folder, 'rig.db')
  const where = { data, ports: Object.fromEntries(ports), controlPort: portOf(control.url) }
  const takeBack = await lend()
  try {
    keep(data, rig.journal.events)
    const life = new LifeApart(rig, parts, { ...where, options: target.options })
    try {
      await life.begin()
      return await act()
    } finally {
      await life.end()
      becomeWhat(rig, pastOf(data), life)
    }
  } finally {
    await takeBack()
    await rm(folder, { recursive: true, force: true })
  }
}

class LifeApart<Life, News> {
  readonly exchanges: ExchangeEntry[]
  inFlight: InFlight
  readonly #parts: ApartParts<Life, News>
  readonly #where: Omit<ApartOrder<Life>, 'inFlight' | 'life'>
  #child: ChildProcess | undefined
  #gone: Promise<void> = Promise.resolve()
  #errors = ''

  constructor(
    rig: Rig,
    parts: ApartParts<Life, News>,
    where: Omit<ApartOrder<Life>, 'inFlight' | 'life'>,
  ) {
    this.#parts = parts
    this.#where = where
    this.exchanges = rig.journal.exchanges()
    this.inFlight = takeInFlight(rig)
  }

  /** Resolves when every port listens. */
  async begin(): Promise<void> {
    const [program = ''] = this.#parts.command
    const child = spawnGroup(this.#parts.command, { stdio: ['pipe', 'pipe', 'pipe'] })
    this.#child = child
    const { stdin, stdout, stderr } = child
    if (!stdin || !stdout || !stderr) throw new TargetError(`Cannot start ${program}: no pipes.`)
    stdin.on('error', () => undefined)
    stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#errors = `${this.#errors}${text}`.slice(-ERRORS_CHARS_MAX)
    })
    let isKilled = false
    const ready = new Promise<void>((resolve) => {
      createInterface(stdout).on('line', (line) => {
        const told = JSON.parse(line) as ToldApart<News> // As this very program writes them.
        if (told.told === 'ready') resolve()
        isKilled ||= told.told === 'last' && told.how === 'killed'
        this.#hear(told)
      })
    })
    const order = { ...this.#where, inFlight: this.inFlight, life: this.#parts.life() }
    stdin.write(`${JSON.stringify(order)}\n`)
    // All that it said has been heard by then.
    const ended = once(child, 'close').then(async ([, signal]) => {
      await endGroup(child, 0)
      return isKilled && signal === 'SIGKILL'
    })
    this.#gone = ended.then((isDead) => (isDead ? this.begin() : undefined))
    // Whoever waits for its end hears of it.
    this.#gone.catch(() => undefined)
    await Promise.race([ready, ended.then((isDead) => this.#mustBeKnown(isDead))])
  }

  /** Comes back when it is over, however often it was started. */
  async end(): Promise<void> {
    let isAwaited: Promise<void> | undefined
    // One that was killed is started again by then, and that one is waited for as well.
    while (isAwaited !== this.#gone) {
      isAwaited = this.#gone
      this.#child?.stdin?.end()
      await isAwaited
    }
  }

  #hear(told: ToldApart<News>): void {
    if (told.told === 'exchange') this.exchanges.push(told.entry)
    else if (told.told === 'news') this.#parts.hear(told.news)
    else if (told.told === 'last') this.inFlight = told.inFlight
  }

  #mustBeKnown(isDead: boolean): void {
    if (!isDead)
      throw new TargetError(
        `Cannot let the devices live in a process of their own: it ended. ${this.#errors}`.trim(),
      )
  }
}

function keep(data: string, events: readonly EventEntry[]): void {
  const { store, close } = openSqliteStore(data, { durability: 'process' })
  store.replace(events)
  close()
}

function pastOf(data: string): EventEntry[] {
  const { past, close } = openSqliteStore(data, { durability: 'process' })
  close()
  return past
}

function becomeWhat(
  rig: Rig,
  past: readonly EventEntry[],
  { exchanges, inFlight }: { exchanges: readonly ExchangeEntry[]; inFlight: InFlight },
): void {
  const models = [...rig.devices.values()].map(({ device }) => device)
  const twin = createRig({ devices: models, past, now: Date.now })
  countUpTo(twin, inFlight.lastSeq)
  const become = twin.capture()
  countUpTo(rig, twin.journal.lastSeq)
  rig.become({ ...become, exchanges })
  putInFlight(rig, inFlight)
}
