import type { Access, Application } from '../application/application.ts';
import type { StartProblem } from '../texts/texts.ts';

export type StartResult = { access: Access } | { problem: StartProblem };

/** Asks our own service to open a verification. It never throws: what went wrong is one of `StartProblem`. */
export async function startRenewal(application: Application): Promise<StartResult> {
  try {
    const response = await fetch('/api/verifications', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(application),
    });
    const answer = await response.json();
    return response.ok ? { access: answer } : { problem: answer.code ?? 'internal' };
  } catch {
    return { problem: 'connection' };
  }
}
