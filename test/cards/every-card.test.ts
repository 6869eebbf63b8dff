import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { cardNamed, cards } from '../../cards/index.js';
import { createRender } from '../../src/bot/render.js';
import { commandNames } from '../../src/kinds.js';
import { languages } from '../../src/language.js';
import { official } from '../support/official-cards.js';

type Part = { readonly [name: string]: unknown };

const folder = join(process.cwd(), 'cards');
const render = createRender(cardNamed);

const drawn = cards.flatMap(card =>
  languages.flatMap(language =>
    Object.entries(card.samples).map(([sample, data]) => ({
      name: `${card.name}, ${language}, ${sample}`,
      language,
      sample,
      card: render({ card: card.name, data }, language) as Part,
    })),
  ),
);

/** Links of our own making: to consoles of the settings and to pages of the source. Names from elsewhere never hold one. */
const withoutOurLinks = (text: string) =>
  text.replace(
    /\[[\w -]+\]\(https:\/\/(?:portal\.azure\.com|intune\.microsoft\.com|acme\.jamfcloud\.com|learn\.microsoft\.com[\w/.#-]*)\)/g,
    'link',
  );

/** An answer is in our own words: what stands on a screen is bold in it. Its hostile sample has none of that. */
const withoutOurBold = (text: string, name: string, sample: string) =>
  name.startsWith('answer,') && sample !== 'hostile' ? text.replace(/\*\*([^*\\]+)\*\*/g, '$1') : text;

/** Every object in a card, with fallbacks left out: they repeat what they stand in for. */
function partsOf(value: unknown): readonly Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  const part = value as Part;
  return [part, ...Object.entries(part).flatMap(([name, inner]) => (name === 'fallback' ? [] : partsOf(inner)))];
}

const typed = (card: Part, type: RegExp) => partsOf(card).filter(part => type.test(String(part['type'])));

describe('the list of cards', () => {
  it('holds every folder, under its own name', () => {
    const folders = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory());
    expect(cards.map(card => card.name).sort()).toEqual(folders.map(entry => entry.name).sort());
  });

  it.each(cards.map(card => card.name))('%s has its look, its words and its facts in one place', name => {
    for (const file of ['template.json', 'data.ts', 'text.ts', 'index.ts']) {
      expect(existsSync(join(folder, name, file))).toBe(true);
    }
  });

  it.each(cards.map(card => [card.name, card] as const))('%s binds only text and data', (_name, card) => {
    const bindings = JSON.stringify(card.template).match(/\$\{[^}]*\}/g) ?? [];
    const strange = bindings.filter(binding =>
      /(^|[^.\w'])(?!text\b|data\b|count\b)[A-Za-z$][\w$]*/.test(binding.slice(2).replace(/'[^']*'/g, '')),
    );
    expect(strange).toEqual([]);
  });

  it.each(cards.map(card => [card.name, card] as const))(
    '%s shows foreign facts only through its words',
    (_name, card) => {
      const raw = partsOf(card.template).flatMap(part =>
        ['TextBlock', 'Fact'].includes(String(part['type'])) ? Object.values(part) : [],
      );
      expect(raw.filter(value => typeof value === 'string' && /\$\{data/.test(value) && !/[<>=]/.test(value))).toEqual(
        [],
      );
    },
  );

  it.each(cards.map(card => [card.name, card] as const))('%s says the same things in both languages', (_name, card) => {
    for (const data of Object.values(card.samples)) {
      const [en, nl] = languages.map(language => (card.text[language] as (facts: object) => object)(data));
      expect(shapeOf(nl)).toEqual(shapeOf(en));
    }
  });
});

/** A sample with every hostile text in it replaced by a very long one. */
function swollen<T>(facts: T, text: string): T {
  if (typeof facts === 'string') return (/evil|<at>|\*\*|\$\{|\{\{|^[#>]/.test(facts) ? text : facts) as T;
  if (Array.isArray(facts)) return facts.map(one => swollen(one, text)) as T;
  if (typeof facts !== 'object' || facts === null) return facts;
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, swollen(value, text)])) as T;
}

describe.each(cards.filter(card => 'hostile' in card.samples).map(card => [card.name, card] as const))(
  '%s with very long foreign texts',
  (name, card) => {
    it.each(['😀', '*', '\\', '{{'].map(letter => letter.repeat(2000)))('fits into a message', text => {
      for (const language of languages) {
        const data = swollen(card.samples['hostile'] ?? {}, text);
        expect(Buffer.byteLength(JSON.stringify(render({ card: name, data }, language)))).toBeLessThanOrEqual(20_000);
      }
    });
  },
);

/** Names and kinds of everything in a text, without the words. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]));
}

describe.each(drawn.map(one => [one.name, one] as const))('%s', (name, { card, language, sample }) => {
  it('is read by the official library as version 1.5 without a finding', () => {
    const context = new official.SerializationContext(official.Versions.v1_5);
    // The library keeps a global pattern, which remembers where its last match ended.
    const { regEx } = official.CardElement.langProperty;
    if (regEx) regEx.lastIndex = 0;
    const parsed = new official.AdaptiveCard();
    parsed.parse(card as never, context);
    const findings = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
    const failures = parsed.validateProperties().validationEvents.map(event => event.message);
    expect([...findings, ...failures]).toEqual([]);
    expect(card['version']).toBe('1.5');
  });

  it('fits into a message', () => {
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(20_000);
  });

  it('can be read aloud and has words for clients that draw no cards', () => {
    expect(card['lang']).toBe(language);
    for (const name of ['speak', 'fallbackText']) {
      expect(String(card[name] ?? '').trim()).not.toBe('');
      expect(String(card[name])).not.toMatch(/\{\{|\\/);
    }
  });

  it('leaves nothing of the template, and nothing undefined', () => {
    const json = JSON.stringify(card);
    expect(json).not.toContain('${');
    expect(json).not.toMatch(/\$when|\$data|\ue000/);
    expect(json).not.toMatch(/\bundefined\b|\bNaN\b|\[object Object\]/);
  });

  it('has four actions at most, each with a name and a command that exists', () => {
    const actions = typed(card, /^Action\./);
    const top = (card['actions'] as readonly unknown[] | undefined) ?? [];
    expect(top.length).toBeLessThanOrEqual(4);
    for (const action of actions) {
      expect(String(action['title'] ?? '').trim()).not.toBe('');
      if (action['type'] === 'Action.Execute') expect(commandNames).toContain(action['verb']);
      if (action['type'] === 'Action.Submit') expect(commandNames).toContain((action['data'] as Part)['do']);
      if (action['type'] === 'Action.OpenUrl') expect(action['url']).toMatch(/^https:\/\//);
    }
  });

  it('wraps every text, and stands in three columns at most', () => {
    for (const text of typed(card, /^TextBlock$/)) expect(text['wrap']).toBe(true);
    for (const set of typed(card, /^ColumnSet$/))
      expect((set['columns'] as readonly unknown[]).length).toBeLessThanOrEqual(3);
  });

  it('labels every input, and says what is wrong with it', () => {
    for (const input of typed(card, /^Input\./)) {
      expect(String(input['label'] ?? '').trim()).not.toBe('');
      if (input['isRequired']) expect(String(input['errorMessage'] ?? '').trim()).not.toBe('');
    }
  });

  it('leaves colours to the theme, and says every state in words', () => {
    expect(JSON.stringify(card)).not.toMatch(/"(backgroundImage|backgroundColor)"/);
    for (const text of typed(card, /^TextBlock$/)) expect(String(text['text'])).toMatch(/\p{L}/u);
  });

  it('draws foreign texts as they are: no link, no emphasis, no mention', () => {
    const markdown = new MarkdownIt();
    const texts = [
      ...typed(card, /^TextBlock$/).map(part => part['text']),
      ...typed(card, /^FactSet$/).flatMap(part =>
        (part['facts'] as readonly Part[]).flatMap(fact => [fact['title'], fact['value']]),
      ),
    ].map(String);
    for (const text of texts.map(withoutOurLinks).map(one => withoutOurBold(one, name, sample))) {
      expect(text).not.toMatch(/<\/?at>/i);
      expect(markdown.render(text)).not.toMatch(/<(a|img|em|strong|code|h\d|ul|ol|li|blockquote|table|hr|pre|s)\b/);
      expect(text.replace(/\{\{(DATE|TIME)\(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ(, SHORT)?\)\}\}/g, '')).not.toContain('{{');
    }
    if (sample === 'hostile') expect(JSON.stringify(card)).not.toMatch(/<\/?at>/);
  });
});
