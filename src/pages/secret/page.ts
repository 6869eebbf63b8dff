import { z } from 'zod/v4';
import type { SecretKind } from '../../downloads/kinds.js';
import type { Link } from '../../downloads/link.js';
import { type Language, languageOf } from '../../language.js';
import type { Parts } from '../../parts.js';
import type { HtmlAnswer, PageHeaders } from '../html.js';
import { html } from '../markup.js';
import { plainPage } from '../plain-page.js';
import { copyScript, scriptHash } from './copy.js';
import type { About, PageCode, Texts } from './said.js';
import { texts } from './text.js';

export type SecretLink = Link<SecretKind>;
export type Made = {
  readonly secret: string;
  readonly endsAt: string;
  readonly next: { readonly jamfUrl: string; readonly label: string };
};

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
  'not-this-step': 409,
  'votes-lost': 409,
  'writes-stopped': 409,
  busy: 409,
  'write-refused': 403,
  'outcome-unknown': 503,
  refused: 409,
};

/** Why there is no secret, and what to do. Says of nobody that the link is theirs. */
export function refusalPage(told: {
  readonly code: PageCode;
  readonly language: Language;
  readonly microsofts?: string;
}): HtmlAnswer {
  const { code, language, microsofts = '' } = told;
  const words = texts[language].refusals[code](microsofts);
  return { status: statuses[code], html: plainPage({ code, language, isGood: false, ...words }) };
}

/** What will happen, and the one button. Whoever looks need not be whose link it is: no name stands here. */
export function startPage({ about, language }: SecretLink, formLeadsTo: readonly string[]): HtmlAnswer {
  const { start, rows, months } = texts[language];
  const { number, instance, months: count } = read(about);
  const validFor = count === undefined ? [] : [[rows.validFor, months(count)] as const];
  return {
    status: 200,
    allows: { formLeadsTo },
    html: plainPage({
      ...start,
      code: 'start',
      language,
      isGood: undefined,
      rows: [...subjectOf({ number, instance }, rows), ...validFor],
      more: html`<form method="post"><button>${start.button}</button></form>\n`,
    }),
  };
}

/** The only place where a secret ever stands. */
export function madePage({ about, person, language }: SecretLink, { secret, endsAt, next }: Made): HtmlAnswer {
  const { made, rows, next: open } = texts[language];
  const field = html`<input id="secret" readonly autocomplete="off" spellcheck="false" aria-label="${made.field}" value="${secret}">
<button id="copy" type="button" data-copied="${made.copied}">${made.copy}</button>
<p><a href="${webAddress(next.jamfUrl)}" target="_blank" rel="noreferrer noopener">${open(next.label)}</a></p>
<script>${copyScript}</script>\n`;
  return {
    status: 200,
    allows: { script: scriptHash },
    html: plainPage({
      ...made,
      code: 'made',
      language,
      isGood: true,
      rows: [[rows.person, person.name], ...subjectOf(read(about), rows), [rows.ends, dayOf(endsAt, language)]],
      more: field,
    }),
  };
}

function subjectOf({ number, instance }: Pick<About, 'number' | 'instance'>, rows: Texts['rows']) {
  return [
    ...(number === undefined ? [] : [[rows.change, `CR-${number}`] as const]),
    ...(instance === undefined ? [] : [[rows.instance, instance] as const]),
  ];
}

const about: z.ZodType<About> = z.object({
  change: z.string(),
  number: z.number().int().optional(),
  instance: z.string().optional(),
  months: z.number().int().positive().optional(),
});
/** Never fails: a secret that was made must be shown. */
const read = (stored: SecretLink['about']): About => about.safeParse(stored).data ?? { change: '' };

/** What is no address of the web leads nowhere. */
const webAddress = (url: string): string => (/^https?:\/\//.test(url) ? url : '#');

function dayOf(moment: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const time = Date.parse(moment);
  return Number.isNaN(time) ? moment : format.format(time);
}

/** The language of whoever asked for the link; of a link that is not known, the browser's. */
export const languageFor = (
  { settings }: Pick<Parts, 'settings'>,
  link: SecretLink | undefined,
  headers: PageHeaders,
) => link?.language ?? languageOf(headers['accept-language']?.split(/[,;]/)[0], settings.language);
