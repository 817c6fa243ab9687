import type { IncomingFinding } from '../../api/contract.ts'

/** The finding to go to after deciding `decided`: the next open one, else the first open one, else none. */
export function nextOpen(
  findings: readonly Pick<IncomingFinding, 'id' | 'state'>[],
  decided: number,
): number | null {
  const at = findings.findIndex(finding => finding.id === decided)
  const isOpen = (finding: Pick<IncomingFinding, 'id' | 'state'>) =>
    finding.state === 'open' && finding.id !== decided
  return (findings.slice(at + 1).find(isOpen) ?? findings.find(isOpen))?.id ?? null
}
