/** What can be asked of each device by name. */
import type { AnyDevice } from '../device/contract.ts'
import { section } from './device-section.ts'
import { code, fence, generated, page, prose, table } from './markdown.ts'

export function factsPage(devices: readonly AnyDevice[]): string {
  return page(
    '# Facts',
    generated,
    'A fact is what a scenario may check (`check: ikkm.receiptCount`). Amounts are in major units, as the vendor writes them. On an emulator each can be asked; a real device tells those that its protocol can say.',
    fence('sh', 'tillrig state ikkm --field receiptCount'),
    ...devices.map((device) =>
      section(
        device,
        table(
          device.port === undefined ? ['fact', 'what it is'] : ['fact', 'what it is', 'a real one'],
          Object.entries(device.facts).map(([name, { says, learn }]) => [
            code(name),
            prose(says),
            ...(device.port === undefined ? [] : [learn ? 'tells it' : 'cannot tell it']),
          ]),
        ),
      ),
    ),
  )
}
