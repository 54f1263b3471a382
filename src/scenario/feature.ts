/** What a scenario may need of its target besides devices. */
export const features = ['causes', 'clock', 'faults', 'client', 'operator'] as const
export type Feature = (typeof features)[number]
