/** A browser that keeps cookies and follows nothing by itself, for walks through pages of several servers on one host. */
export interface Walker {
  /** Goes to an address, with a form where one is given. */
  go(address: string, form?: Record<string, string>): Promise<Response>;
  /** Goes on along redirects as long as they lead somewhere that `until` does not hold for; gives the last address. */
  follow(response: Response, until: (address: URL) => boolean): Promise<{ address: URL; response: Response }>;
  cookies: Map<string, string>;
}

export function walkBrowser(): Walker {
  const cookies = new Map<string, string>();

  const go: Walker['go'] = async (address, form) => {
    const response = await fetch(address, {
      redirect: 'manual',
      method: form ? 'POST' : 'GET',
      body: form ? new URLSearchParams(form) : undefined,
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };

  return {
    cookies,
    go,
    async follow(first, until) {
      let response = first;
      let address = new URL(first.url);
      for (;;) {
        const next = response.headers.get('location');
        if (next === null) return { address, response };
        address = new URL(next, response.url);
        if (until(address)) return { address, response };
        response = await go(address.href);
      }
    },
  };
}
