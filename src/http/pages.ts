import { Unreadable } from '../problem.js';

/** A service that never stops paging, or goes round in circles, must not keep us for ever. */
const maxPages = 2000;

/**
 * Pages one after the other. `next` gives the address of the page after this one, or undefined for the last.
 * A page that fails throws: half a list is never a list.
 */
export async function* pages<Page>(
  first: string,
  read: (url: string) => Promise<Page>,
  next: (page: Page) => string | undefined,
): AsyncGenerator<Page> {
  const seen = new Set<string>();
  let url: string | undefined = first;
  while (url !== undefined) {
    if (seen.has(url) || seen.size >= maxPages)
      throw new Unreadable('reading page after page', { code: 'endless-pages' });
    seen.add(url);
    const page: Page = await read(url);
    yield page;
    url = next(page);
  }
}

/** All items of all pages. */
export async function allOf<Page, Item>(
  source: AsyncIterable<Page>,
  items: (page: Page) => readonly Item[],
): Promise<Item[]> {
  const all: Item[] = [];
  for await (const page of source) all.push(...items(page));
  return all;
}
