/** Calls to the room's API, as the person of this window. */
export function createApi(as) {
  async function call(path, body) {
    const [name, query = ''] = path.split('?');
    const parameters = new URLSearchParams(query);
    parameters.set('as', as);
    const request = body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    const response = await fetch(`api/${name}?${parameters}`, request);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.json();
  }

  return {
    setup: () => call('setup'),
    places: () => call('places'),
    messages: place => call(`messages?place=${encodeURIComponent(place)}`),
    open: place => call('open', { place }),
    look: (place, messages) => call('look', { place, messages }),
    skip: hours => call('skip', { hours }),
    signsIn: mode => call('sign-in', { teams: mode }),
    reset: story => call('reset', { story }),
    /** What a person does. A room that cannot be reached is an outcome like any other. */
    act: (name, body) => call(name, body).catch(() => ({ is: 'error', reason: 'unreachable' })),
    /** Hears of changes while this window is seen: a browser opens few lines at a time, and hidden windows need none. */
    listen({ heard, joined, lost }) {
      let source;
      function follow() {
        const seen = document.visibilityState === 'visible';
        if (!seen) source?.close();
        if (!seen || (source && source.readyState !== EventSource.CLOSED)) return;
        source = new EventSource(`api/events?as=${encodeURIComponent(as)}`);
        source.onopen = joined;
        source.onerror = lost;
        source.onmessage = event => heard(JSON.parse(event.data));
      }
      document.addEventListener('visibilitychange', follow);
      follow();
    },
  };
}
