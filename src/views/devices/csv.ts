import { createJudge, type Measure, type Trouble } from '../../checks/devices/judge.js';
import type { DeviceName } from '../../checks/devices/names.js';
import { createSerials } from '../../checks/devices/serials.js';
import { findingWords } from '../../checks/text.js';
import type { Language } from '../../language.js';
import type { Computer, FleetPage } from '../../snapshot/devices.js';

const texts = {
  en: {
    header: [
      'Name',
      'Serial number',
      'User',
      'macOS',
      'Last check-in',
      'What is the matter',
      'Accounts',
      'Jamf Pro ID',
    ],
    part: (read: number, total: number) => `NOT COMPLETE: only ${read} of ${total} Macs were read`,
  },
  nl: {
    header: ['Naam', 'Serienummer', 'Gebruiker', 'macOS', 'Laatste check-in', 'Wat er is', 'Accounts', 'Jamf Pro-ID'],
    part: (read: number, total: number) => `NIET VOLLEDIG: slechts ${read} van ${total} Macs gelezen`,
  },
};

/** What puts a Mac into the file; what else is the matter with it stands beside. */
const worthARow: readonly Trouble[] = ['deactivated', 'unresponsive', 'too-old', 'silent'];

/**
 * The affected Macs as lines of CSV, made as the pages come in: nothing of them is kept. Where a page is missing, the
 * last line says so. Of Macs with the same serial number, each after the first has a row.
 */
export async function* affectedMacs(
  pages: AsyncIterable<FleetPage>,
  { measure, language }: { readonly measure: Measure; readonly language: Language },
): AsyncGenerator<string> {
  const words = texts[language];
  const judge = createJudge(measure);
  const serials = createSerials();
  let read = 0;
  let total = 0;
  // The mark makes spreadsheets read it as UTF-8.
  yield `\uFEFF${csvLine(words.header)}`;
  for await (const page of pages) {
    total = page.total ?? total;
    if (page.is !== 'read') continue;
    read += page.computers.length;
    const rows = page.computers.flatMap(computer => {
      const serial = computer.serialNumber.trim().toUpperCase();
      const twice = serial !== '' && serials.add(serial);
      const troubles = judge(computer);
      const affected = twice || troubles.some(trouble => worthARow.includes(trouble));
      return affected ? [csvLine(cellsOf(computer, troubles, twice, language))] : [];
    });
    if (rows.length > 0) yield rows.join('');
  }
  if (read < total) yield csvLine([words.part(read, total)]);
}

function cellsOf(computer: Computer, troubles: readonly Trouble[], twice: boolean, language: Language) {
  const { name, serialNumber, username, osVersion, lastSeen, accounts, id } = computer;
  const checks: readonly DeviceName[] = [
    ...troubles.map((trouble): DeviceName => `macs-${trouble}`),
    ...(twice ? (['macs-twice'] as const) : []),
  ];
  const matters = checks.map(check => findingWords({ check, code: 'some', facts: {} }, language).title);
  const states = accounts.map(account => `${account.username}: ${account.state}`);
  return [name, serialNumber, username, osVersion, lastSeen, matters.join('; '), states.join('; '), id];
}

/** One line as RFC 4180 has it. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/**
 * Begins a formula (https://owasp.org/www-community/attacks/CSV_Injection), also in the wide signs of East Asia. Where the
 * list separator is a semicolon, as in Dutch, spreadsheets begin a cell after each, and quotes within a line hold nothing
 * together there.
 */
const formula = /(^|[;\t\r\n])(?=[\s"]*[=+\-@\t\r＝＋－＠])/gu;

function cell(text: string): string {
  const safe = text.replace(formula, "$1'");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
