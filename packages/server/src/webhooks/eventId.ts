const FORM = /^evt_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The `webhook-id` of an event: the same at every try, to every endpoint. */
export function eventIdOf(id: string): string {
  return `evt_${id}`;
}

/** The id of the row that a `webhook-id` names, or null for one that is not ours. */
export function readEventId(eventId: string): string | null {
  return FORM.exec(eventId)?.[1] ?? null;
}
