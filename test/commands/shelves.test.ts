import { type AnswersData, shelves } from '../../cards/answers/data.js';
import { topics } from '../../src/answers/topics.js';
import type { Answer } from '../../src/commands/command.js';
import { testDatabase } from '../support/database.js';
import { openDesk, wordsOf } from './turn.js';

const dataOf = ({ card }: Answer) => card.data as AnswersData;

describe('answers', () => {
  it('shows every shelf with how many answers stand on it', async () => {
    const { say } = openDesk(await testDatabase());
    const all = dataOf(await say('answers'));
    expect(all.shelves.map(({ group }) => group)).toEqual([...shelves]);
    expect(all.shelves.reduce((sum, { count }) => sum + count, 0)).toBe(topics.length);
    expect(wordsOf(await say('antwoorden'), 'nl')).toContain('antwoorden netwerk');
  });

  it('shows every topic of a shelf once over its pages', async () => {
    const { press } = openDesk(await testDatabase());
    for (const group of shelves) {
      const { pages } = dataOf(await press('answers', { group }));
      const seen: string[] = [];
      for (let page = 1; page <= pages; page++) {
        const shown = dataOf(await press('answers', { group, page })).topics;
        expect(shown.length).toBeLessThanOrEqual(10);
        seen.push(...shown.map(({ id }) => id));
      }
      expect(seen).toEqual(topics.filter(topic => topic.group === group).map(({ id }) => id));
    }
  });

  it('stays on the last page when a later one is asked for', async () => {
    const { say } = openDesk(await testDatabase());
    expect(dataOf(await say('answers connect page 9'))).toMatchObject({ page: 2, pages: 2 });
  });
});
