import { findingWords } from '../../../checks/text.js';
import { type Html, html } from '../../markup.js';
import type { Contents, FindingLine } from './contents.js';

/**
 * The same as the data beside it, for reading. In English whoever asks for it: the support of Jamf and Microsoft reads
 * it. Needs nothing but itself, and runs nothing.
 */
export function report({ about, versions, tenant, instances, changes }: Contents): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Support bundle of the Jamf and Intune connector</title>
<style>${style}</style>
</head>
<body>
<h1>Support bundle of the Jamf and Intune connector</h1>
<p>Made ${about.madeAt}. ${about.people}</p>
${about.instancesLeftOut.length > 0 ? html`<p><strong>Not in this bundle:</strong> ${about.instancesLeftOut.join(', ')}</p>` : ''}
<h2>Versions</h2>
${table(
  ['what', 'version'],
  [
    ['Connector Bot', versions.bot],
    ['Node.js', versions.node],
    ['platform', versions.platform],
    ...versions.jamf.map(({ instance, version }) => [`Jamf Pro, ${instance}`, readingText(version)]),
  ],
)}
<h2>Partner record and apps</h2>
<pre>${linesOf(tenant ?? null)}</pre>
${instances.map(one => html`<h2>${one.instance} (${one.host}), read ${one.takenAt}</h2>\n${findingsTable(one.findings)}\n`)}
<h2>Last changes</h2>
${table(
  ['change', 'kind', 'instance', 'status', 'asked', 'cause'],
  changes.map(one => [
    `CR-${one.number}`,
    one.kind,
    one.instance,
    one.status,
    one.createdAt,
    [one.end, one.waiting, one.stuck].flatMap(cause => (cause ? [`${cause.code} ${cause.step ?? ''}`] : [])).join(', '),
  ]),
)}
</body>
</html>
`.html;
}

const findingsTable = (findings: readonly FindingLine[]): Html =>
  table(
    ['outcome', 'check', 'code', 'what', 'facts'],
    findings.map(line => {
      const { title, cause, fix } = findingWords(line, 'en');
      const facts = JSON.stringify(line.facts);
      return [line.outcome, `${title} (${line.check})`, line.code, [cause, fix ?? ''].join(' ').trim(), facts];
    }),
  );

/** Line by line, for within a text a line break would be escaped away. */
const linesOf = (data: unknown): readonly Html[] =>
  JSON.stringify(data, undefined, 2)
    .split('\n')
    .map(line => html`${line}\n`);

const readingText = (reading: { readonly is: string; readonly value?: string }): string => reading.value ?? reading.is;

const table = (heads: readonly string[], lines: readonly (readonly string[])[]): Html =>
  html`<table><tr>${heads.map(head => html`<th>${head}</th>`)}</tr>
${lines.map(line => html`<tr>${line.map(cell => html`<td>${cell}</td>`)}</tr>\n`)}</table>`;

const style: Html = {
  html: `
:root { color-scheme: light dark; }
body { max-width: 75rem; margin: 2rem auto; padding: 0 1rem; font: 15px/1.5 system-ui, sans-serif; }
table { border-collapse: collapse; width: 100%; } td, th { border: 1px solid #8885; padding: .3rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
pre { overflow: auto; padding: .8rem; border: 1px solid #8885; }
`,
};
