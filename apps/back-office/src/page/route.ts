/** Where the reviewer is. It lives in the address's hash, so that going back and reloading work; ids are opaque. */
export type Route = { screen: 'queue' } | { screen: 'case'; id: string };

/** `#/reviews/ID` is a case; anything else is the queue. */
export function routeOf(hash: string): Route {
  const id = /^#\/reviews\/([\w-]+)$/.exec(hash)?.[1];
  return id === undefined ? { screen: 'queue' } : { screen: 'case', id };
}

/** The inverse of `routeOf`. */
export function hashOf(route: Route): string {
  return route.screen === 'queue' ? '#/' : `#/reviews/${route.id}`;
}
