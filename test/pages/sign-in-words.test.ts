import { languages } from '../../src/language.js';
import { page } from '../../src/pages/sign-in/page.js';
import type { PageCode } from '../../src/pages/sign-in/said.js';
import { texts } from '../../src/pages/sign-in/text.js';

const codes = Object.keys(texts.en.pages) as PageCode[];
const all = { change: 'CR-12', name: 'Bram', code: 'AADSTS50105', context: 'c1', status: 'withdrawn' } as const;

describe.each(languages)('the words of the sign-in pages: %s', language => {
  it.each(codes)('%s', code => {
    for (const said of [{}, all, { ...all, decision: 'approve' as const }]) {
      const { html = '', status } = page({ code, language, said });
      expect(html).not.toMatch(/undefined|null|NaN|\[object/);
      expect(html).toContain(`<html lang="${language}">`);
      // Nothing that would have to be fetched or run.
      expect(html).not.toMatch(/<script|<img|<link|https?:|url\(|\son\w+=/);
      expect(status).toBeGreaterThanOrEqual(200);
      // What went wrong says what to do next; nothing is claimed of how somebody signed in.
      expect(html).not.toMatch(/multi.?factor|\bMFA\b/i);
    }
  });
});

it('only a counted vote is a success', () => {
  const good = codes.filter(code => page({ code, language: 'en' }).status === 200);
  expect(good).toEqual(['approve-counted', 'reject-counted']);
});

it('every page is said differently in the two languages', () => {
  const title = (language: 'en' | 'nl', code: PageCode) => texts[language].pages[code](all).title;
  expect(codes.filter(code => title('en', code) === title('nl', code))).toEqual([]);
});
