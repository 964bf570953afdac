import { useEffect, useState } from 'react';
import { hashOf, type Route, routeOf } from './route.ts';

/** The present route, and a function that goes to another (a step in the browser's history). */
export function useRoute(): [Route, (route: Route) => void] {
  const [route, setRoute] = useState(() => routeOf(window.location.hash));
  useEffect(() => {
    const follow = () => setRoute(routeOf(window.location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const go = (next: Route) => {
    window.location.hash = hashOf(next);
  };
  return [route, go];
}
