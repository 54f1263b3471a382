/** The process in which the devices of a run live that is to kill them. */
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { AnyDevice } from '../device/contract.ts'
import type { Rig } from '../device/rig.ts'
import type { Watch } from '../device/watch.ts'
import { emulators } from '../emulators.ts'
import type { ScriptLife } from '../explore/kill.ts'
import { KILL, lettersIn } from '../explore/letters.ts'
import type { Point } from '../explore/line.ts'
import { Line } from '../explore/line.ts'
import { placedText, readScript } from '../explore/script.ts'
import { StateKeys } from '../explore/state-key.ts'
import { openRig } from '../host/open-rig.ts'
import type { OpenRig } from '../host/open-rig.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { ApartOrder, ToldApart } from '../scenario/targets/apart.ts'
import { partsFor } from '../scenario/targets/emulator.ts'
import { putInFlight, takeInFlight } from '../scenario/targets/in-flight.ts'

/** The words with which this program starts that process. */
export function apartWords(scenario: string): readonly string[] {
  const [node, program = ''] = process.argv
  return [node ?? process.execPath, ...process.execArgv, program, 'explore', scenario, '--apart']
}

/** Serves until its input ends, or until a message kills it. */
export async function serveApart(scenario: Scenario): Promise<void> {
  const input = createInterface(process.stdin)
  const [text] = await once(input, 'line')
  // As this very program writes it.
  const order = JSON.parse(String(text)) as ApartOrder<ScriptLife>
  const isOver = once(input, 'close')
  const opened = await openApart(order, scenario)
  tell({ told: 'ready' })
  await isOver
  await opened.close()
  tell({ told: 'last', how: 'ended', inFlight: takeInFlight(opened.rig) })
  process.exit()
}

async function openApart(order: ApartOrder<ScriptLife>, scenario: Scenario): Promise<OpenRig> {
  const { data, ports, controlPort, options, inFlight, life } = order
  const asked = { ...scenario, scenario, seed: 0, signal: new AbortController().signal }
  const { devices } = partsFor(emulators, asked, options)
  const script = readScript(life.script)
  const line = lineOf(life, devices)
  const deadly = new Set(script.filter(({ letter }) => letter === KILL).map(placedText))
  let living: Rig | undefined
  const watch: Watch = {
    comes(device, message) {
      const known = line.points.length
      const met = line.comes(device, message)
      for (const news of line.points.slice(known)) tell({ told: 'news', news })
      return met
    },
    leaves(device, message, delivery) {
      line.leaves(device, message, delivery)
      // Those who wait in front of this have been answered by then; nobody is after it.
      if (living && deadly.has(delivery.fault?.id ?? '')) dieAfterwards(living)
    },
  }
  return openRig({
    devices,
    data,
    ports,
    controlPort,
    watch,
    options: {},
    host: '127.0.0.1',
    durability: 'process',
    prepare(rig) {
      living = rig
      putInFlight(rig, inFlight)
      line.attach(rig)
      line.open()
      rig.journal.subscribe((entry) => {
        if (entry.kind === 'exchange') tell({ told: 'exchange', entry })
      })
    },
  })
}

function lineOf({ script: text, points }: ScriptLife, devices: readonly AnyDevice[]): Line {
  const script = readScript(text)
  const letters = lettersIn(script, devices)
  const states = new StateKeys()
  const parts = { script, letters, merge: 'off', states } as const
  const line = new Line({ ...parts, isKnown: () => false })
  line.points.push(...points)
  return line
}

/** When all that happened is kept, and before anything of it leaves. */
function dieAfterwards(rig: Rig): void {
  rig.store.whenDurable(() => {
    tell({ told: 'last', how: 'killed', inFlight: takeInFlight(rig) })
    process.kill(process.pid, 'SIGKILL')
  })
}

/** Into a pipe, which takes it at once. */
function tell(what: ToldApart<Point>): void {
  process.stdout.write(`${JSON.stringify(what)}\n`)
}
