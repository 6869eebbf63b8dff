const loopback = ['127.0.0.1', 'localhost'];

/** The page may have been opened under the other name of this computer. */
const isHere = url => url.port === location.port && loopback.includes(url.hostname);

/** A link to a simulated console leads there as the person of this window, in a tab of its own. */
export function asPerson(href, person) {
  try {
    const url = new URL(href, location.href);
    if (!['http:', 'https:'].includes(url.protocol)) return undefined;
    if (isHere(url) && url.pathname.startsWith('/consoles/')) url.searchParams.set('as', person);
    return url.href;
  } catch {
    return undefined;
  }
}

export function openInTab(href, person) {
  const url = asPerson(href, person);
  if (url) window.open(url, '_blank', 'noopener');
}

/** Links inside texts and cards, wherever they are drawn. */
export function catchLinks(person) {
  document.addEventListener('click', event => {
    const link = event.target.closest?.('.card a[href], .text a[href]');
    if (!link) return;
    event.preventDefault();
    openInTab(link.href, person);
  });
}
