import { ago, duration } from '../../cards/age.js';
import { plannedLine, stepLine } from '../../cards/steps.js';
import { day, when } from '../../cards/when.js';

describe('a moment on a card', () => {
  it('stands in whole seconds, the only form that Teams understands', () => {
    expect(when('2026-11-21T09:14:05.987Z')).toBe(
      '{{DATE(2026-11-21T09:14:05Z, SHORT)}} {{TIME(2026-11-21T09:14:05Z)}}',
    );
    expect(day('2026-11-21T10:14:05+01:00')).toBe('{{DATE(2026-11-21T09:14:05Z, SHORT)}}');
  });
});

describe('how long, in words', () => {
  it.each([
    [0, 'just now', 'zojuist'],
    [1, '1 minute ago', '1 minuut geleden'],
    [119, '119 minutes ago', '119 minuten geleden'],
    [120, '2 hours ago', '2 uur geleden'],
    [47 * 60, '47 hours ago', '47 uur geleden'],
    [48 * 60, '2 days ago', '2 dagen geleden'],
  ])('%d minutes', (minutes, en, nl) => {
    expect(ago(minutes, 'en')).toBe(en);
    expect(ago(minutes, 'nl')).toBe(nl);
  });

  it('is never negative', () => expect(duration(-5, 'en')).toBe('0 minutes'));
});

describe('a step on a card', () => {
  const step = {
    label: '5a',
    title: 'Application ID',
    actor: 'person',
    state: 'attested',
    by: 'Anna *de* Vries',
  } as const;

  it('says on whose word it counts as done', () => {
    expect(stepLine(step, 'en')).toBe('☑️ 5a · Application ID · confirmed by Anna \\*de\\* Vries, cannot be read back');
    expect(stepLine(step, 'nl')).toContain('bevestigd door Anna \\*de\\* Vries, niet na te lezen');
  });

  it('says who does it while it is a plan', () => {
    expect(plannedLine({ ...step, state: 'open' }, 'en')).toBe('5a · 👤 Application ID · by a person');
    expect(plannedLine({ ...step, actor: 'bot', state: 'found' }, 'nl')).toBe('5a · 🤖 Application ID · was al zo');
  });
});
