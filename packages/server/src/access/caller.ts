/** Who asks. */
export type Caller =
  | { role: 'anybody' }
  | { role: 'service'; tenantId: string }
  | { role: 'holder'; verificationId: string }
  | { role: 'reviewer'; reviewerId: string; name: string; csrfToken: string; sessionHash: Buffer };

export type CallerOf<Role extends Caller['role']> = Extract<Caller, { role: Role }>;
