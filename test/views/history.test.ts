import type { HistoryData } from '../../cards/history/data.js';
import { cardNamed } from '../../cards/index.js';
import { type AuditEvent, auditEvents, type StoredEntry } from '../../src/audit/entry.js';
import { entryWords } from '../../src/audit/text.js';
import { createRender } from '../../src/bot/render.js';
import { languages } from '../../src/language.js';
import { historyView } from '../../src/views/history.js';

const person = { tenantId: 't', objectId: 'o', name: 'Bram Jansen' };
const stored = (event: AuditEvent, sequence: number, facts: StoredEntry['facts'] = {}): StoredEntry => ({
  event,
  facts,
  person,
  sequence,
  at: '2026-03-01T09:00:00Z',
  previous: '',
  hash: '',
});

describe('the words of the audit', () => {
  it.each(languages.flatMap(language => auditEvents.map(event => [language, event] as const)))(
    '%s: %s',
    (language, event) => {
      const full = {
        step: 'consent-connector',
        reason: 'because',
        code: 'some-code',
        approvals: 1,
        quorum: 2,
        status: 403,
      };
      for (const facts of [{}, full]) {
        const said = entryWords({ event, person, facts }, language);
        expect(said).toMatch(/^\p{Lu}|^:/u);
        expect(said).not.toMatch(/undefined|null|NaN|\[object/);
      }
    },
  );

  it('differ between the languages', () => {
    const same = auditEvents.filter(
      event => entryWords({ event, person, facts: {} }, 'en') === entryWords({ event, person, facts: {} }, 'nl'),
    );
    expect(same).toEqual([]);
  });

  it('name who did it, and the bot when nobody did', () => {
    expect(entryWords({ event: 'change-withdrawn', person, facts: {} }, 'en')).toBe('Bram Jansen withdrew it');
    expect(entryWords({ event: 'change-failed', facts: { code: 'given-up' } }, 'en')).toBe(
      'Ended: failed (given-up), the bot',
    );
  });

  it('never say more than a word was given where nothing could be read', () => {
    expect(entryWords({ event: 'step-done', facts: { step: 's', how: 'attested' } }, 'en')).toContain(
      "somebody's word",
    );
    expect(entryWords({ event: 'step-done', facts: { step: 's', how: 'read' } }, 'en')).toContain('seen done');
  });
});

describe('the history of a change', () => {
  const change = { id: 'c', number: 12, instance: 'acme', kind: 'connect-cloud-connector' } as const;
  const facts = (entries: readonly StoredEntry[]) => historyView(change, entries, 'en').data as HistoryData;

  it('names steps as people know them', () => {
    expect(facts([stored('step-found', 7, { step: 'jamf-confirm' })]).entries[0]?.what).toMatch(/^Confirm in Jamf Pro/);
  });

  it('shows the newest thirty and says how many came before', () => {
    const shown = facts(Array.from({ length: 45 }, (_, index) => stored('step-did', index + 1, { step: 'verified' })));
    expect(shown.earlier).toBe(15);
    expect(shown.entries.map(entry => entry.sequence)).toEqual(Array.from({ length: 30 }, (_, index) => index + 16));
  });

  it('shows fewer when their words are long, so that the card still fits', () => {
    const render = createRender(cardNamed);
    for (const letter of ['*', '😀']) {
      const entries = Array.from({ length: 30 }, (_, index) =>
        stored('vote-reject', index + 1, { reason: letter.repeat(500) }),
      );
      const card = JSON.stringify(render(historyView(change, entries, 'nl'), 'nl'));
      expect(Buffer.byteLength(card)).toBeLessThanOrEqual(20_000);
      expect(facts(entries).entries.at(-1)?.sequence).toBe(30);
      expect(facts(entries).earlier).toBe(30 - facts(entries).entries.length);
    }
  });

  it('marks decisions and refusals', () => {
    expect(
      facts([stored('vote-approve', 1), stored('vote-refused', 2), stored('step-about-to', 3)]).entries.map(
        entry => entry.tone,
      ),
    ).toEqual(['good', 'bad', 'plain']);
  });
});
