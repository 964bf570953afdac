/** What a reviewer is at a tenant: a `reviewer` reads and decides, an `auditor` reads. */
export const REVIEWER_ROLES = ['reviewer', 'auditor'] as const;
export type ReviewerRole = (typeof REVIEWER_ROLES)[number];

export interface Membership {
  tenantId: string;
  role: ReviewerRole;
}

const DECIDING: readonly ReviewerRole[] = ['reviewer'];

/** The tenants whose verifications these memberships let somebody read, or decide on. */
export function tenantsTo(act: 'read' | 'decide', memberships: readonly Membership[]): string[] {
  const counting = memberships.filter(({ role }) => act === 'read' || DECIDING.includes(role));
  return [...new Set(counting.map(({ tenantId }) => tenantId))];
}
