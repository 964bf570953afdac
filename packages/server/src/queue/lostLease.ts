/** The queue took a job for lost and gave it to another: what comes of it here counts no more. */
export class LostLeaseError extends Error {
  override readonly name = 'LostLeaseError';

  constructor() {
    super('expected to hold the job still but it was given to another');
  }
}
