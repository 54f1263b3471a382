/** The protocol of a device as an OpenAPI document, from its tables. */
import type { Api } from '../device/api.ts'
import type { AnyDevice } from '../device/contract.ts'
import type { FieldTable, FieldValues } from '../device/field.ts'
import type { OpenApiDocument } from './assemble.ts'
import { assemble } from './assemble.ts'
import { refusalsOf } from './refusals.ts'

export interface DeviceDocumentParts {
  readonly device: AnyDevice
  /** What its tables do not say, for the same options. */
  readonly api: Api
  readonly options: FieldValues<FieldTable>
  /** Of tillrig, as the document is made by it. */
  readonly version: string
  /** Where the device listens; on this machine, at its usual port, unless given. */
  readonly server?: string | undefined
}

export function deviceDocument(parts: DeviceDocumentParts): OpenApiDocument {
  const { device, api, options, version, server } = parts
  return assemble({
    title: device.title,
    version,
    server: server ?? `http://127.0.0.1:${device.port ?? 80}`,
    api,
    refusals: refusalsOf(device, api, options),
    operations: device.operations,
  })
}
