import { InvalidArgumentError } from 'commander'

/** For an option that is a port; 0 is any free one. */
export function portNumber(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new InvalidArgumentError('Give a number from 0 to 65535.')
  return Number(text)
}
