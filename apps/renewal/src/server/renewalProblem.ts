/** Everything this service refuses or fails at, with its HTTP status. The page has a text for each code. */
export const RENEWAL_PROBLEM_STATUS = {
  'form.invalid': 422,
  'form.not_json': 415,
  'api.unreachable': 503,
  'api.busy': 503,
  'api.refused': 502,
  'page.not_found': 404,
  internal: 500,
} as const;
export type RenewalProblemCode = keyof typeof RENEWAL_PROBLEM_STATUS;

/** A refusal with a code; `members` names the form's fields at fault, never their values. */
export class RenewalProblem extends Error {
  override readonly name = 'RenewalProblem';
  readonly code: RenewalProblemCode;
  readonly members: readonly string[];

  constructor(code: RenewalProblemCode, members: readonly string[] = []) {
    super(code);
    this.code = code;
    this.members = members;
  }
}
