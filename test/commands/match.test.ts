import fc from 'fast-check';
import { commandNamed } from '../../src/commands/index.js';
import { type Match, match } from '../../src/commands/match.js';
import { english as saidEn } from './phrases.en.js';
import { dutchSaid as saidNl } from './phrases.nl.js';
import { requestsEn, requestsNl } from './phrases.requests.js';
import { declared } from './said.js';
import { tricky } from './tricky.js';

const english = [...saidEn, ...requestsEn];
const dutchSaid = [...saidNl, ...requestsNl];

const matched = (line: string): Match => match(line, declared);

/** Would this line start something that alters? */
function alters(found: Match): boolean {
  if (!('request' in found)) return false;
  const command = commandNamed(found.request.name);
  return command.alters && !command.reads?.(found.request.input);
}

describe('what a typed line asks for', () => {
  it.each(english)('%s', (line, request) => {
    expect(matched(line)).toMatchObject({ request });
  });

  it.each(dutchSaid)('%s', (line, request) => {
    expect(matched(line)).toMatchObject({ request });
  });

  it.each([...english, ...dutchSaid])('%s: the command accepts what was read', line => {
    const found = matched(line);
    const { name, input } =
      'request' in found ? found.request : { name: 'help' as const, input: { not: 'understood' } };
    expect('request' in found).toBe(true);
    expect(commandNamed(name).input.safeParse(input)).toMatchObject({ success: true });
  });

  it('has enough examples', () => {
    expect(english.length).toBeGreaterThanOrEqual(120);
    expect(dutchSaid.length).toBeGreaterThanOrEqual(100);
  });

  it('knows in which language was spoken when only one has those words', () => {
    expect(matched('connect jamf')).toMatchObject({ language: 'en' });
    expect(matched('koppel jamf')).toMatchObject({ language: 'nl' });
    expect(matched('status graag')).toMatchObject({ language: 'nl' });
    expect(matched('status')).toMatchObject({ language: undefined });
  });
});

describe('what is no history to the letter', () => {
  it.each([
    'history is boring',
    'history of jamf connect',
    'history of device compliance in jamf',
    'what happened to my Mac',
    'what happened with compliance',
    'what happened with the connector?',
    'history acme globex',
    'history 0 days',
    'history last',
    'history yesterday',
    'history of Bram and Chloe',
    'history of Bram<b>',
    'geschiedenis van de koppeling',
    'wat is er gebeurd met mijn Mac',
  ])('%s', line => {
    expect(matched(line)).not.toHaveProperty('request');
  });
});

describe('lines that only speak of a command', () => {
  it.each(tricky)('%s', line => {
    expect(alters(matched(line))).toBe(false);
  });

  it('keeps a wide collection of them', () => {
    expect(tricky.length).toBeGreaterThanOrEqual(60);
  });

  const decorated = fc.record({
    line: fc.constantFrom(...tricky),
    before: fc.constantFrom(
      '',
      ' ',
      'please ',
      'graag ',
      'hi, ',
      'hallo ',
      '\u200b',
      '/',
      'ok, ',
      'kun je ',
      'can you ',
    ),
    after: fc.constantFrom('', ' ', '!', '.', ' please', ' aub', ' graag', '...', ' thanks', '\n'),
    shout: fc.boolean(),
  });

  it('stay so with any courtesy, punctuation or case around them', () => {
    fc.assert(
      fc.property(decorated, ({ line, before, after, shout }) => {
        // "can you ...?" turns a question into a request: then it is one.
        fc.pre(!(/(?:can you|kun je)/u.test(before) && line.endsWith('?')));
        const said = `${before}${line}${after}`;
        return !alters(matched(shout ? said.toUpperCase() : said));
      }),
      { numRuns: 3000 },
    );
  });

  it('never start anything when another clause stands before or after a true command', () => {
    const commandLines = [...english, ...dutchSaid].map(([line]) => line).filter(line => alters(matched(line)));
    const clauses = [
      'if nobody objects,',
      'do not',
      'he said that I should',
      'als niemand bezwaar heeft',
      'vraag:',
      'never',
    ];
    for (const line of commandLines) {
      for (const clause of clauses)
        expect({ line, clause, alters: alters(matched(`${clause} ${line}`)) }).toMatchObject({ alters: false });
    }
  });

  it('lets no random words start anything', () => {
    const words = fc.constantFrom(
      'acme',
      'not',
      'if',
      'jamf',
      'CR-12',
      'the',
      'approve',
      'connect',
      'goed',
      'keur',
      'niet',
      'maybe',
      'tomorrow',
      'als',
      'of',
      'ik',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 2, maxLength: 7 }), said => {
        const denied = said.some(word => ['not', 'if', 'niet', 'maybe', 'tomorrow', 'als'].includes(word));
        return !denied || !alters(matched(said.join(' ')));
      }),
      { numRuns: 3000 },
    );
  });

  it('survives anything', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), line => matched(line) !== undefined));
  });
});
