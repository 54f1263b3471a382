/** What `--target` names: embedded emulators, a running rig, a device, the integrator's till. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { AnyDevice } from '../device/contract.ts'
import { resolveOptions } from '../device/options.ts'
import { parseDuration } from '../kernel/time.ts'
import { suggest } from '../kernel/suggest.ts'
import { isScript } from '../scenario/files.ts'
import { readSource } from '../scenario/source.ts'
import { fromEnvironment } from '../scenario/target-file/from-environment.ts'
import type { TillPlan } from '../scenario/targets/client.ts'
import type { TargetFile } from '../scenario/target-file/format.ts'
import {
  accessNames,
  readTargets,
  realDevices,
  whyNotHere,
} from '../scenario/target-file/read-targets.ts'
import type { TargetSource } from '../scenario/target.ts'
import type { DeviceTargetPlan } from '../scenario/targets/device.ts'
import { emulatorTargets } from '../scenario/targets/emulator.ts'
import { packageRoot } from './load-scenarios.ts'
import { processConsole } from './operator.ts'
import { readText } from './read-text.ts'
import { refuseFiles } from './refuse-files.ts'
import { inlineMore, inlineTarget } from './target-options.ts'
import type { TargetOptions } from './target-options.ts'

const HERE = 'tillrig.yaml'

/** Tills that come with the package, to see a scenario pass and fail before writing one. */
const builtIn = ['careful', 'careless']

/**
 * @throws RangeError for a target that is unknown or cannot be used.
 * @throws CliError for a file with mistakes, which were printed then.
 */
export async function openTargets(
  options: TargetOptions,
  devices: readonly AnyDevice[],
): Promise<TargetSource> {
  const { name, file, more } = findTarget(options, devices)
  const source = await openTarget(name, file, devices, options)
  return more === undefined ? source : { ...source, more }
}

interface FoundTarget {
  readonly name: string
  readonly file: TargetFile
  /** What else must be said to find it again. */
  readonly more?: string
}

/** @throws RangeError for a target that is unknown, CliError as `openTargets`. */
export function findTarget(options: TargetOptions, devices: readonly AnyDevice[]): FoundTarget {
  const words = [options.target].flat()
  const [target = 'emulator', ...more] = words
  if (/^[\w-]+=https?:/.test(target))
    return { name: target, file: inlineTarget(options, devices), more: inlineMore(options) }
  if (isScript(target))
    return { name: target, file: { kind: 'client', client: { module: path.resolve(target) } } }
  if (more.length > 0)
    throw new RangeError(
      `Cannot run against ${words.join(' and ')} at once: give one target; several only as devices, such as --target ikkm=http://192.168.1.40:8080.`,
    )
  if (/^https?:\/\//.test(target))
    return { name: target, file: withToken({ kind: 'remote', control: target }, options) }
  const { config } = options
  const named = new Map([
    ['emulator', { kind: 'emulator' } as const],
    ...readNamed(config, devices),
  ])
  const file = named.get(target)
  if (!file) throw new RangeError(unknownTarget(target, [...named.keys()]))
  const found = { name: target, file: withToken(file, options) }
  return config === undefined ? found : { ...found, more: `--config ${config}` }
}

/** A rig whose token the file does not say is told that of the command line or the environment. */
function withToken(
  file: TargetFile,
  { token = process.env['TILLRIG_TOKEN'] }: Pick<TargetOptions, 'token'>,
): TargetFile {
  return file.kind === 'remote' && token !== undefined ? { token, ...file } : file
}

function unknownTarget(target: string, known: readonly string[]): string {
  const near = suggest(target, known)
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`
  return `Cannot run against "${target}": no such target.${hint} Known: ${known.join(', ')}; the control URL of a rig, such as http://127.0.0.1:8090; a device, such as ikkm=http://192.168.1.40:8080.`
}

/** The targets of the file, and the tills that come with the package. */
function readNamed(
  config: string | undefined,
  devices: readonly AnyDevice[],
): ReadonlyMap<string, TargetFile> {
  const own = config ?? (existsSync(HERE) ? HERE : undefined)
  const known = new Map(builtIn.map((name) => [name, builtInTill(name)]))
  if (own === undefined) return known
  const { targets, complaints } = readTargets(
    readSource(own, readText(own, 'the targets in')),
    devices,
  )
  if (complaints.length > 0) refuseFiles(complaints, 'nothing was run')
  return new Map([...known, ...targets])
}

function builtInTill(name: string): TargetFile {
  const file = path.join(packageRoot(), 'fixtures', 'tills', `${name}.js`)
  const command = [process.execPath, file]
  // They give up soon, and so does the runner on the one that never would; the machine hurries.
  return {
    kind: 'client',
    client: { command, timeout: '10s', patience: '700ms' },
    options: { imacash: { poll: '50ms', 'speed.bill': '50ms', 'speed.coin': '20ms' } },
  }
}

async function openTarget(
  address: string,
  file: TargetFile,
  devices: readonly AnyDevice[],
  { config }: Pick<TargetOptions, 'config'>,
): Promise<TargetSource> {
  const { value, secrets } = fromEnvironment(file, process.env)
  switch (value.kind) {
    case 'emulator':
      return emulatorTargets(devices, {
        // The default needs no word to get here again.
        ...(address === 'emulator' ? {} : { address }),
        ...(value.options ? { options: value.options } : {}),
      })
    case 'remote': {
      const { remoteTargets } = await import('../scenario/targets/remote.ts')
      return remoteTargets(value.control, devices, { token: value.token, address })
    }
    case 'client':
      return openClient(address, value, devices, {
        // A command is found as the file that names it says.
        cwd: path.dirname(path.resolve(config ?? HERE)),
        secrets,
      })
    case 'device': {
      const { deviceTargets } = await import('../scenario/targets/device.ts')
      return deviceTargets(devicePlan(address, value, devices, secrets))
    }
  }
}

async function openClient(
  address: string,
  { client, options = {} }: Extract<TargetFile, { kind: 'client' }>,
  devices: readonly AnyDevice[],
  around: Pick<TillPlan, 'cwd' | 'secrets'>,
): Promise<TargetSource> {
  if (client.module !== undefined) {
    const { openTillOf } = await import('../scenario/targets/open-till.ts')
    const { moduleTargets } = await import('../scenario/targets/module.ts')
    const open = await openTillOf(path.resolve(around.cwd ?? '.', client.module))
    return moduleTargets(open, devices, { address, options })
  }
  const { clientTargets } = await import('../scenario/targets/client.ts')
  const far = client.http === undefined ? undefined : whyNotHere(client.http)
  if (far !== undefined) throw new RangeError(`Cannot use the target ${address}: ${far}`)
  const { command, http, reset = 'per-case', timeout, patience, env = {}, ports = {} } = client
  const plan = {
    address,
    reset,
    env,
    ports,
    options,
    ...around,
    ...(command ? { command } : {}),
    ...(http === undefined ? {} : { http }),
    ...(timeout === undefined ? {} : { limitMs: parseDuration(timeout) ?? 0 }),
    ...(patience === undefined ? {} : { patienceMs: parseDuration(patience) ?? 0 }),
  }
  return clientTargets(plan, devices)
}

export function devicePlan(
  address: string,
  file: Extract<TargetFile, { kind: 'device' }>,
  devices: readonly AnyDevice[],
  secrets: readonly string[],
): DeviceTargetPlan {
  const reals = realDevices(file).flatMap(([name, one]) => {
    const device = devices.find((known) => known.name === name)
    if (!device) return []
    const access = accessNames(device).map((field) => [field, String(one[field])] as const)
    return [
      {
        device,
        url: one.url,
        access: Object.fromEntries(access),
        options: resolveOptions(device, one.options ?? {}),
        minIntervalMs: parseDuration(one['min-interval'] ?? '0ms') ?? 0,
        maxReceipts: one['max-receipts'],
        maxAmount: Math.round(one['max-amount'] * 100),
      },
    ]
  })
  const operator = file.operator === 'console' ? { operator: processConsole() } : {}
  return { address, devices: reals, secrets, ...operator }
}
