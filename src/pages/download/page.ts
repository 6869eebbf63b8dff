import type { Link } from '../../downloads/link.js';
import { type Language, languageOf } from '../../language.js';
import type { Parts } from '../../parts.js';
import type { HtmlAnswer, PageHeaders } from '../html.js';
import { plainPage } from '../plain-page.js';
import type { PageCode } from './said.js';
import { texts } from './text.js';

const statuses: { readonly [code in PageCode]: number } = {
  // Never made, over or used: whoever only holds an address need not learn which.
  'not-valid': 410,
  'another-browser': 403,
  cancelled: 403,
  'sign-in-refused': 403,
  'microsoft-unreachable': 503,
  'rights-unreadable': 503,
  'somebody-else': 403,
  'not-allowed': 403,
  'secret-found': 500,
  'not-read': 503,
  'nothing-to-give': 410,
};

/** Why there is no file, and what to do. Says of nobody that the link is theirs. */
export function page(told: {
  readonly code: PageCode;
  readonly language: Language;
  readonly microsofts?: string;
}): HtmlAnswer {
  const { code, language, microsofts = '' } = told;
  return {
    status: statuses[code],
    html: plainPage({ code, language, isGood: false, ...texts[language][code](microsofts) }),
  };
}

/** The language of whoever asked for the link; of a link that is not known, the browser's. */
export const languageFor = ({ settings }: Pick<Parts, 'settings'>, link: Link | undefined, headers: PageHeaders) =>
  link?.language ?? languageOf(headers['accept-language']?.split(/[,;]/)[0], settings.language);
