import { kindNamed } from '../../src/changes/kinds/index.js';
import { dayWords, momentWords } from '../../src/changes/steps/day.js';
import { stateWords } from '../../src/checks/state-words.js';

test.each([
  ['enabled', 'Active (enabled)', 'Active (enabled)'],
  ['terminated', 'Terminated (terminated)', 'Terminated (terminated)'],
  ['unresponsive', 'no response (unresponsive)', 'geen reactie (unresponsive)'],
  ['pending', '"pending"', '"pending"'],
  ['none', 'no row', 'geen regel'],
])('the state %s is said as the console shows it', (state, en, nl) => {
  expect([stateWords(state, 'en'), stateWords(state, 'nl')]).toEqual([en, nl]);
});

test('a date reads as people write it, in their language', () => {
  const at = '2026-05-30T09:00:00Z';
  expect([dayWords(at, 'en'), dayWords(at, 'nl'), dayWords(null, 'en')]).toEqual(['30 May 2026', '30 mei 2026', '']);
  expect(momentWords(at, 'nl')).toBe('30 mei 2026, 09:00 UTC');
});

test('a way out is asked for only where one is left', () => {
  const said = kindNamed('disconnect').text.en.waiting['terminated-not-seen'];
  expect(said?.({ state: 'enabled', ways: ['terminate'] })).toContain('Ask for a way out');
  expect(said?.({ state: 'enabled', ways: [] })).toMatch(/cannot tell Intune\.$/);
});
