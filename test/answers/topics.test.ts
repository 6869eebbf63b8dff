import { shelves } from '../../cards/answers/data.js';
import { cardNamed } from '../../cards/index.js';
import { declined } from '../../src/answers/declined/index.js';
import { type Block, topicGroups } from '../../src/answers/topic.js';
import { topicIds } from '../../src/answers/topic-ids.js';
import { topics } from '../../src/answers/topics.js';
import { createRender } from '../../src/bot/render.js';
import { sameOf } from '../../src/commands/ask/unanswered.js';
import { languages } from '../../src/language.js';
import { filesBelow } from '../architecture/sources.js';

const camel = (id: string) => id.replace(/-([a-z0-9])/g, (_whole, letter: string) => letter.toUpperCase());
const textsIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap(block => (typeof block === 'string' ? [block] : 'steps' in block ? block.steps : block.points));
const shapeOf = (blocks: readonly Block[]) =>
  blocks.map(block => (typeof block === 'string' ? 'text' : 'steps' in block ? 'steps' : 'points'));

describe('the list of topics', () => {
  it('holds every topic once, in the order of their ids', () => {
    expect(topics.map(({ id }) => id)).toEqual([...topicIds]);
    expect(new Set(topicIds).size).toBe(topicIds.length);
  });

  it('has a file for each topic, and no other', async () => {
    const files = filesBelow('src/answers/questions', () => true);
    expect(files.map(path => path.split('/').at(-1)).sort()).toEqual([...topicIds].map(id => `${id}.ts`).sort());
    for (const id of topicIds) {
      const { [camel(id)]: topic } = await import(`../../src/answers/questions/${id}.js`);
      expect(topic).toMatchObject({ id });
    }
  });

  it('stands on the shelves that the card knows, and leaves none of them empty', () => {
    expect([...shelves]).toEqual([...topicGroups]);
    for (const group of topicGroups) expect(topics.some(topic => topic.group === group)).toBe(true);
  });

  it('takes no phrasing for two topics', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const topic of topics) {
      for (const phrase of languages.flatMap(language => topic[language].asked)) {
        const of = seen.get(sameOf(phrase));
        if (of !== undefined) twice.push(`${phrase}: ${of}, ${topic.id}`);
        seen.set(sameOf(phrase), topic.id);
      }
    }
    expect(twice).toEqual([]);
  });

  it('answers no line that is to be declined', () => {
    const asked = new Set(topics.flatMap(topic => languages.flatMap(language => topic[language].asked.map(sameOf))));
    expect(declined.filter(line => asked.has(sameOf(line)))).toEqual([]);
  });
});

describe.each(topics.map(topic => [topic.id, topic] as const))('%s', (_id, topic) => {
  it('leads on to topics that are there, and not to itself', () => {
    expect(topic.next.length).toBeGreaterThanOrEqual(2);
    expect(topic.next.length).toBeLessThanOrEqual(4);
    expect(new Set(topic.next).size).toBe(topic.next.length);
    expect(topic.next.filter(id => id === topic.id || !topicIds.includes(id))).toEqual([]);
  });

  it('says the same in both languages', () => {
    expect(shapeOf(topic.nl.answer)).toEqual(shapeOf(topic.en.answer));
    expect(shapeOf(topic.nl.since ?? [])).toEqual(shapeOf(topic.en.since ?? []));
  });

  it.each(languages)('says something, in %s', language => {
    const { title, asked, answer, since } = topic[language];
    const texts = [...textsIn(answer), ...textsIn(since ?? [])];
    expect(answer.length).toBeGreaterThan(0);
    if (since) expect(since.length).toBeGreaterThan(0);
    expect(asked.length).toBeGreaterThan(0);
    expect([title, ...asked, ...texts].filter(text => text.trim() === '')).toEqual([]);
  });

  it.each(languages)('has no Markdown but bold words and plain links, in %s', language => {
    const { title, answer, since = [] } = topic[language];
    const left = [title, ...[...textsIn(answer), ...textsIn(since)].map(text => text.replace(/\*\*[^*]+\*\*/g, ''))];
    // An address with a star is no emphasis: no second star closes it.
    const marked = left.filter(text => /\*\*|\*[^*]+\*|\]\(|`|^\s*[#>]|<[a-z/]|(?<![\p{L}\p{N}])_/iu.test(text));
    expect(marked).toEqual([]);
  });

  it.each(languages)('fits onto its card, in %s', async language => {
    const { title, answer, since = [] } = topic[language];
    const data = { ...cardNamed('answer')?.samples['here'], topic: topic.id, title, blocks: answer, since };
    const drawn = JSON.stringify(createRender(cardNamed)({ card: 'answer', data }, language));
    for (const text of [...textsIn(answer), ...textsIn(since)]) {
      expect(drawn).toContain(JSON.stringify(text.split(/[*_:/<[\]#(~`]/)[0]?.slice(0, 60)).slice(1, -1));
    }
  });
});
