import { describe, expect, it } from 'vitest';
import { hashOf, type Route, routeOf } from './route.ts';

describe('route', () => {
  it('comes back from its own hash', () => {
    const routes: Route[] = [{ screen: 'queue' }, { screen: 'case', id: '4b2f0c9e-3a41-4c5e-9a51-0d5b8c5d2f10' }];
    for (const route of routes) expect(routeOf(hashOf(route))).toEqual(route);
  });

  it('shows the queue for an address it does not know', () => {
    for (const hash of ['', '#', '#/reviews/', '#/reviews/a/b', '#/elsewhere']) {
      expect(routeOf(hash)).toEqual({ screen: 'queue' });
    }
  });
});
