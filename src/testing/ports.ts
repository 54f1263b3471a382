/** The ports that a test has opened: real ones, where somebody brought what opens them. */
import type { Rig } from '../device/rig.ts'
import type { Listening } from './device-handle.ts'

/** What needs Node: it is brought in by whoever has it, when the first port is opened. */
export interface Host {
  serveDevice(
    rig: Rig,
    name: string,
    at: { readonly host: string; readonly port: number },
  ): Promise<Listening>
  keepAwake(rig: Rig): { stop(): void }
}

export class Ports {
  readonly #rig: Rig
  readonly #host: (() => Promise<Host>) | undefined
  /** By device; one that is still being opened is there too, so that it will be closed. */
  readonly #opening = new Map<string, Promise<Listening>>()
  readonly #open = new Map<string, Listening>()
  #waking: { stop(): void } | undefined
  #isClosed = false

  constructor(rig: Rig, host?: () => Promise<Host>) {
    this.#rig = rig
    this.#host = host
  }

  async listen(
    name: string,
    { port = 0, host = '127.0.0.1' }: { readonly port?: number; readonly host?: string } = {},
  ): Promise<Listening> {
    if (!this.#host)
      throw new Error(
        `Cannot listen with ${name}: a page can open no port. ` +
          "Let the handlers of 'tillrig/msw' answer for it instead.",
      )
    if (this.#isClosed)
      throw new Error(`Cannot listen with ${name}: the rig is closed. Make another one.`)
    if (this.#opening.has(name)) {
      const there = this.#open.get(name)
      throw new Error(
        `Cannot listen with ${name}: it ${there ? `listens at ${there.url}` : 'is being opened'} already.`,
      )
    }
    const opening = this.#serve(this.#host, name, { port, host })
    this.#opening.set(name, opening)
    try {
      const listening = await opening
      this.#open.set(name, listening)
      return listening
    } catch (error) {
      this.#opening.delete(name)
      throw error
    }
  }

  urlOf(name: string): string {
    const listening = this.#open.get(name)
    if (listening) return listening.url
    throw new Error(
      `Cannot say where ${name} is: it does not listen. Call "await ${name}.listen()" first.`,
    )
  }

  async close(): Promise<void> {
    this.#isClosed = true
    const ports = await Promise.allSettled(this.#opening.values())
    await Promise.all(ports.map((one) => one.status === 'fulfilled' && one.value.close()))
    this.#waking?.stop()
    this.#waking = undefined
  }

  async #serve(
    bring: () => Promise<Host>,
    name: string,
    at: { readonly host: string; readonly port: number },
  ): Promise<Listening> {
    const { serveDevice, keepAwake } = await bring()
    const { url, port, close } = await serveDevice(this.#rig, name, at)
    this.#waking ??= keepAwake(this.#rig)
    let closing: Promise<void> | undefined
    const end = async () => {
      await close()
      this.#open.delete(name)
      this.#opening.delete(name)
    }
    return { url, port, close: () => (closing ??= end()) }
  }
}
