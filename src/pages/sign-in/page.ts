import type { Language } from '../../language.js';
import type { HtmlAnswer } from '../html.js';
import { plainPage } from '../plain-page.js';
import type { PageCode, Said } from './said.js';
import { texts } from './text.js';

/** What a page tells: a code with what it is about. */
export type Told = { readonly code: PageCode; readonly language: Language; readonly said?: Said };

const statuses: { readonly [code in PageCode]: number } = {
  'approve-counted': 200,
  'reject-counted': 200,
  unknown: 404,
  expired: 410,
  used: 410,
  'not-available': 404,
  'another-browser': 403,
  cancelled: 403,
  'sign-in-refused': 403,
  'microsoft-unreachable': 503,
  'rights-unreadable': 503,
  'somebody-else': 403,
  'context-missing': 403,
  'signed-in-too-long-ago': 403,
  'signed-in-before-the-vote': 403,
  'signed-in-in-the-future': 403,
  'not-open': 409,
  'already-voted': 409,
  'another-plan': 409,
  'policy-changed': 409,
  'own-request': 403,
  'not-allowed': 403,
  'not-this-stage': 409,
  'not-counted': 409,
};

export function page({ code, language, said = {} }: Told): HtmlAnswer {
  const words = texts[language];
  const { title, lines } = words.pages[code](said);
  const isGood = code === 'approve-counted' || code === 'reject-counted';
  const html = plainPage({ code, language, isGood, title, lines, rows: words.rows(said) });
  return { status: statuses[code], html };
}
