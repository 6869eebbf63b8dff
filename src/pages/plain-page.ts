import type { Language } from '../language.js';
import { type Html, html } from './markup.js';

export type PlainPage = {
  readonly code: string;
  readonly language: Language;
  /** Did what somebody came for happen? Undefined: nothing has happened yet. */
  readonly isGood: boolean | undefined;
  readonly title: string;
  readonly lines: readonly string[];
  readonly rows?: readonly (readonly [name: string, value: string])[];
  /** What else stands on it, below the lines. */
  readonly more?: Html;
};

/** A page that needs nothing but itself: no script of its own, no picture, no font, in light and dark. */
export function plainPage({ code, language, isGood, title, lines, rows = [], more = html`` }: PlainPage): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main id="${code}" class="${isGood === undefined ? 'open' : isGood ? 'good' : 'bad'}">
<h1>${signOf(isGood)}${title}</h1>
${lines.map(line => html`<p>${line}</p>\n`)}${more}${factsOf(rows)}</main>
</body>
</html>
`.html;
}

const signOf = (isGood: boolean | undefined): Html =>
  isGood === undefined ? html`` : html`<span aria-hidden="true">${isGood ? '✓' : '✕'}</span> `;

const factsOf = (rows: readonly (readonly [name: string, value: string])[]): Html =>
  rows.length === 0 ? html`` : html`<dl>${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>\n`;

const style: Html = {
  html: `
:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --page: #f6f7f9; --card: #fff; --line: #d1d9e0; --good: #1a7f37; --bad: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9aa4af; --page: #12161b; --card: #1b2128; --line: #3a434d; --good: #56c271; --bad: #ff8a80; } }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--page); }
main { max-width: 36rem; margin: 12vh auto 2rem; padding: 1.5rem 1.8rem; background: var(--card); border: 1px solid var(--line); border-top: .3rem solid var(--bad); border-radius: .6rem; }
main.good { border-top-color: var(--good); } main.open { border-top-color: var(--line); }
h1 { margin: 0 0 .8rem; font-size: 1.4rem; line-height: 1.3; overflow-wrap: anywhere; }
h1 span { color: var(--bad); } .good h1 span { color: var(--good); }
p { margin: .5rem 0; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.2rem; margin: 1.2rem 0 0; padding-top: 1rem; border-top: 1px solid var(--line); }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
button { font: inherit; font-weight: 600; margin: .8rem 0 0; padding: .5rem 1.1rem; color: var(--card); background: var(--ink); border: 0; border-radius: .4rem; cursor: pointer; }
input[readonly] { width: 100%; margin: .5rem 0 0; padding: .6rem; font: 1rem/1.4 ui-monospace, monospace; color: var(--ink); background: var(--page); border: 1px solid var(--line); border-radius: .4rem; user-select: all; }
@media (max-width: 38rem) { main { margin: 0; min-height: 100vh; border-width: .3rem 0 0; border-radius: 0; } }
`,
};
