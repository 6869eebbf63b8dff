import { languages } from '../../src/language.js';
import { copyable } from '../../src/views/checks/copyable.js';

const lines = (count: number) => Array.from({ length: count }, (_one, index) => `host-${index}.example  443  TCP  bot`);

test('what fits is all there', () => {
  expect(copyable(lines(20), 'en').split('\n')).toEqual(lines(20));
  expect(copyable([], 'en')).toBe('');
});

test.each(languages)('what does not fit is counted, and no line is cut (%s)', language => {
  const shown = copyable(lines(1000), language).split('\n');
  const last = shown.pop() ?? '';
  expect(shown).toEqual(lines(shown.length));
  expect(last).toContain(String(1000 - shown.length));
  expect(shown.join('\n').length).toBeLessThanOrEqual(6000);
});

test('a later line that would fit does not slip in behind one that did not', () => {
  expect(copyable(['a', 'b'.repeat(7000), 'c'], 'en').split('\n')).toHaveLength(2);
});
