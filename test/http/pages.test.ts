import { allOf, pages } from '../../src/http/pages.js';

type Page = { readonly items: readonly number[]; readonly next?: string };
const book: Record<string, Page> = {
  a: { items: [1, 2], next: 'b' },
  b: { items: [], next: 'c' },
  c: { items: [3] },
  loop: { items: [9], next: 'loop' },
};
const read = async (url: string): Promise<Page> => {
  const page = book[url];
  if (!page) throw new Error('no such page');
  return page;
};
const all = (first: string) =>
  allOf(
    pages(first, read, page => page.next),
    page => page.items,
  );

describe('page after page', () => {
  it('reads all of them, empty ones between included', async () => {
    expect(await all('a')).toEqual([1, 2, 3]);
  });

  it('asks for no page before it is wanted', async () => {
    const asked: string[] = [];
    const iterator = pages(
      'a',
      url => {
        asked.push(url);
        return read(url);
      },
      page => page.next,
    );
    await iterator.next();
    expect(asked).toEqual(['a']);
  });

  it('throws rather than return half a list', async () => {
    book['broken'] = { items: [1], next: 'gone' };
    await expect(all('broken')).rejects.toThrow('no such page');
  });

  it('leaves a circle', async () => {
    await expect(all('loop')).rejects.toMatchObject({ facts: { code: 'endless-pages' } });
  });
});
