/** Where an address listens. */
export function portOf(url: string): number {
  return Number(new URL(url).port)
}
