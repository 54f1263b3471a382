/** What `doctor` looks at of a target: nothing that it asks leaves anything. */
import { constants, existsSync } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { connect } from 'node:net'
import path from 'node:path'
import type { AnyDevice } from '../device/contract.ts'
import { tillrigVersion } from '../host/control/version.ts'
import { fromEnvironment } from '../scenario/target-file/from-environment.ts'
import type { TargetFile } from '../scenario/target-file/format.ts'
import { whyNotHere } from '../scenario/target-file/read-targets.ts'
import { checkDevice } from './check-device.ts'
import { bad, reasonOf, unsure, well } from './diagnosis.ts'
import type { Finding } from './diagnosis.ts'
import { devicePlan } from './open-targets.ts'
import { rigAt, WAIT_MS } from './rig-at.ts'

/** @param folder Of the file that names the target: commands are found from there. */
export async function checkTarget(
  name: string,
  file: TargetFile,
  devices: readonly AnyDevice[],
  folder: string,
): Promise<readonly Finding[]> {
  let value = file
  try {
    value = fromEnvironment(file, process.env).value
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const says = reasonOf(error).replace(/^Cannot use the target: /, '')
    const matters = `"tillrig run --target ${name}" ends before it begins.`
    return [bad('environment', { says, matters, todo: 'Set it where tillrig is started.' })]
  }
  switch (value.kind) {
    case 'emulator':
      return [well('emulator', 'in this process; needs nothing')]
    case 'remote':
      return checkRemote(value)
    case 'client':
      return checkTill(value.client, folder)
    case 'device': {
      const { devices: reals } = devicePlan(name, value, devices, [])
      const found = await Promise.all(reals.map(checkDevice))
      return [...found.flat(), ...checkOperator(value.operator)]
    }
  }
}

async function checkRemote({
  control,
  token = process.env['TILLRIG_TOKEN'],
}: Extract<TargetFile, { kind: 'remote' }>): Promise<readonly Finding[]> {
  const at = await rigAt(control, token)
  const matters = 'Every case against it would end as ERROR.'
  switch (at.kind) {
    case 'rig': {
      const { version, devices } = at.rig
      const there = well('rig', `answers at ${control}: ${devices.join(', ')}`)
      if (version === tillrigVersion()) return [there]
      return [
        there,
        unsure('version', {
          says: `it is tillrig ${version}, and this is ${tillrigVersion()}`,
          matters: 'It may not know what scenarios of this version ask for.',
          todo: 'Install the same version on both sides.',
        }),
      ]
    }
    case 'token': {
      const says = `the rig at ${control} ${token === undefined ? 'asks for' : 'refuses'} its token`
      return [bad('rig', { says, matters, todo: 'Give "token", or set TILLRIG_TOKEN.' })]
    }
    case 'stranger': {
      const says = `what answers at ${control} is not the control API of a rig`
      return [bad('rig', { says, matters, todo: 'The rig prints the address of its control API.' })]
    }
    case 'nobody': {
      const says = `no rig answers at ${control}: ${at.why}`
      return [bad('rig', { says, matters, todo: 'Start it there: tillrig up.' })]
    }
  }
}

type Till = Extract<TargetFile, { kind: 'client' }>['client']

/** It is not started, and asked nothing: it may do things of its own accord. */
async function checkTill(
  { command, http, module }: Till,
  folder: string,
): Promise<readonly Finding[]> {
  if (module !== undefined) return [checkModule(path.resolve(folder, module))]
  if (http !== undefined) return [await checkListening(http)]
  const [program = '', ...words] = command ?? []
  const found = await findProgram(program, folder)
  const missing = words.find((word) => isPath(word) && !existsSync(path.resolve(folder, word)))
  const matters = 'The till cannot be started, and every case would end as ERROR.'
  if (found === undefined)
    return [
      bad('command', {
        says: `there is no program "${program}" that may be run`,
        matters,
        todo: 'Give its path, from the folder of this file on, or make it executable.',
      }),
    ]
  if (missing !== undefined)
    return [
      well('command', found),
      bad('argument', {
        says: `there is no file "${missing}"`,
        matters,
        todo: `Paths begin in the folder of the file that names the target.`,
      }),
    ]
  return [well('command', `${found}, which was not started`)]
}

function checkModule(file: string): Finding {
  if (existsSync(file)) return well('module', `${file}, which was not run`)
  return bad('module', {
    says: `there is no file "${file}"`,
    matters: 'The till cannot be opened, and nothing would run.',
    todo: 'Give its path, from the folder of the file that names the target on.',
  })
}

function isPath(word: string): boolean {
  return path.isAbsolute(word) || /^\.{1,2}[\\/]/.test(word)
}

async function findProgram(program: string, folder: string): Promise<string | undefined> {
  const { PATH = '', PATHEXT = '.COM;.EXE' } = process.env
  const isHere = program.includes('/') || program.includes(path.sep)
  const folders = isHere ? [folder] : PATH.split(path.delimiter)
  const endings = process.platform === 'win32' ? ['', ...PATHEXT.split(';')] : ['']
  const files = folders.flatMap((one) => endings.map((end) => path.resolve(one, program + end)))
  for (const file of files) if (await isProgram(file)) return file
  return undefined
}

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK)
    // A folder may be "executed" too.
    return (await stat(file)).isFile()
  } catch {
    return false
  }
}

async function checkListening(http: string): Promise<Finding> {
  const far = whyNotHere(http)
  if (far !== undefined)
    return bad('till', {
      says: far,
      matters: 'What a till is told may hold keys: a run would refuse to begin.',
      todo: 'Mend "http" of this target, or what the environment says there.',
    })
  const { hostname, port, protocol } = new URL(http)
  const host = hostname.replace(/^\[|\]$/g, '')
  const why = await new Promise<string | undefined>((resolve) => {
    const socket = connect({ host, port: Number(port || (protocol === 'https:' ? 443 : 80)) })
    const end = (reason?: string) => {
      resolve(reason)
      socket.destroy()
    }
    socket.setTimeout(WAIT_MS, () => end('no connection in time'))
    socket.once('connect', () => end()).once('error', (error) => end(error.message))
  })
  if (why === undefined) return well('till', `listens at ${http}, and was asked nothing`)
  return bad('till', {
    says: `nobody listens at ${http}: ${why}`,
    matters: 'Every case against it would end as ERROR.',
    todo: 'Start the till first: over HTTP the runner does not.',
  })
}

function checkOperator(operator: 'console' | 'none' | undefined): readonly Finding[] {
  if (operator !== 'console' || process.stdin.isTTY) return []
  return [
    unsure('operator', {
      says: 'is asked at the terminal, and there is none',
      matters: 'Cases that ask a person would wait for an answer that nobody types.',
      todo: 'Run in a terminal, or say operator: none.',
    }),
  ]
}
