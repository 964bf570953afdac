import type { Membership } from './roles.ts';

/** Who asks. */
export type Caller =
  | { role: 'anybody' }
  | { role: 'service'; tenantId: string; keyId: string }
  | { role: 'holder'; tenantId: string; verificationId: string }
  | {
      role: 'reviewer';
      reviewerId: string;
      name: string;
      memberships: readonly Membership[];
      /** True where a provider vouches for them. */
      provided: boolean;
      csrfToken: string;
      sessionHash: Buffer;
    };

export type CallerOf<Role extends Caller['role']> = Extract<Caller, { role: Role }>;
