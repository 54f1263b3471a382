/** Why we believe that the real device behaves so. */
export type Evidence =
  | { readonly kind: 'documented'; readonly section: string }
  | { readonly kind: 'observed'; readonly recording: string }
  | { readonly kind: 'assumed'; readonly assumption: string }

/** A source says so; the section is the source's own heading. */
export function documented(section: string): Evidence {
  return { kind: 'documented', section }
}

/**
 * A recording of a real device shows it.
 * @public There is no recording yet; the first one will use it.
 */
export function observed(recording: string): Evidence {
  return { kind: 'observed', recording }
}

/** No source says; the assumption stands in the device's PROTOCOL.md with what would prove it. */
export function assumed(assumption: `A${number}`): Evidence {
  return { kind: 'assumed', assumption }
}

/** `documented (answer codes)`, as tables and the command line print it. */
export function formatEvidence(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'documented':
      return `documented (${evidence.section})`
    case 'observed':
      return `observed (${evidence.recording})`
    case 'assumed':
      return `assumed (${evidence.assumption})`
  }
}
