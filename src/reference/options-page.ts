/** How each device can be set. */
import type { AnyDevice, Profile } from '../device/contract.ts'
import type { FieldTable } from '../device/field.ts'
import { fieldRows, section } from './device-section.ts'
import { code, fence, generated, page, prose, table } from './markdown.ts'

export function optionsPage(devices: readonly AnyDevice[]): string {
  return page(
    '# Options',
    generated,
    'Where sources differ or say nothing, a device does as it is told. A profile is a set of options with a name; single options are set on top of it, on the command line, in a rig file or in `createRig`:',
    fence('sh', 'tillrig up --set ikkm.profile=v27a --set ikkm.drawer=5000'),
    ...devices.map((device) =>
      section(
        device,
        table(['option', 'default', 'what it is', 'what it takes'], fieldRows(device.options)),
        'Profiles:',
        profileTable(device.profiles, device.options),
      ),
    ),
  )
}

function profileTable(profiles: Readonly<Record<string, Profile>>, fields: FieldTable): string {
  const rows = Object.entries(profiles).map(([name, { says, options }]) => {
    const sets = Object.entries(options).map(([option, value]) =>
      code(`${option}=${fields[option]?.show(value) ?? value}`),
    )
    return [code(name), prose(says), sets.length > 0 ? sets.join(', ') : 'nothing']
  })
  return table(['profile', 'what it is', 'what it sets'], rows)
}
