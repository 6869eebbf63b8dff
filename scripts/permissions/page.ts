import { graphReasons, jamfReasons, neverAsked } from './reasons.js';
import type { RecordedCall } from './record.js';

/** docs/permissions.md: what each identity of the bot is to be granted, and what for. */
export function permissionsPage(calls: readonly RecordedCall[]): string {
  const by = (identity: RecordedCall['identity']) => calls.filter(call => call.identity === identity);
  return `${[
    '# Permissions',
    '',
    '<!-- Made by `npm run permissions` from the clients in src/graph and src/jamf. Change those, not this page. -->',
    '',
    'Every call the bot makes to Microsoft Graph and to Jamf Pro, as whom, and the least permission it needs. Graph',
    'permissions are application permissions, consented to once by an administrator. A call that is not on this page is',
    'not made: the page is made from the clients themselves, and a test compares the two.',
    '',
    '## The reader: Microsoft Graph, reading only',
    '',
    'The registration in `READER_APP_ID`. Nothing it holds can alter anything.',
    '',
    ...reasons(by('reader'), graphReasons),
    '',
    ...table(by('reader')),
    '',
    'For group memberships of other people Graph wants a permission to read people beside `GroupMember.Read.All`',
    '(https://learn.microsoft.com/graph/api/user-checkmembergroups). `Directory.Read.All`, which the consents need anyway,',
    'covers that.',
    '',
    '## The writer: the one write to Microsoft Graph',
    '',
    'The registration in `WRITER_APP_ID`, used only with `PARTNER_WRITE=bot`, and only by `src/changes/writers.ts` in a step',
    'that was approved. With `PARTNER_WRITE=person` (the default) it need not exist: a person pastes the id in Intune.',
    '',
    ...reasons(by('writer'), graphReasons),
    '',
    ...table(by('writer')),
    '',
    "## The bot's own registration: Teams",
    '',
    'The registration in `BOT_APP_ID` holds no Graph permission at all. With its token (`https://api.botframework.com`) the',
    'bot posts, replies to and updates messages, shows that it is typing, opens 1:1 chats and reads the members of',
    'conversations in which it was installed. Public keys of Teams and of the sign-in are read without a token.',
    '',
    '## Jamf Pro',
    '',
    'An API client with a role of its own, or an account, for each declared server. Every call reads; the sign-in itself',
    'is the only POST. An API client needs Jamf Pro 10.49 or later; the address without a version is that of older servers.',
    '',
    ...reasons(by('jamf'), jamfReasons),
    '',
    ...table(by('jamf')),
    '',
    'One privilege more is worth giving: **Read Conditional Access**. No call needs it yet; without it the plan carries a',
    'warning, because the bot then looks at this server with less than the connection is about.',
    '',
    '## Never asked for',
    '',
    '| permission | what it would allow |',
    '|---|---|',
    ...neverAsked.map(([permission, why]) => `| ${permission} | ${why} |`),
  ].join('\n')}\n`;
}

function reasons(calls: readonly RecordedCall[], why: { readonly [permission: string]: string }): readonly string[] {
  const needed = [...new Set(calls.map(call => call.permission))].sort();
  const lines = needed.map(permission => `| \`${permission}\` | ${reasonOf(permission, why)} |`);
  return ['| permission | why |', '|---|---|', ...lines];
}

function reasonOf(permission: string, why: { readonly [permission: string]: string }): string {
  const reason = why[permission];
  if (reason === undefined) throw new Error(`scripts/permissions/reasons.ts does not say why ${permission} is needed`);
  return reason;
}

function table(calls: readonly RecordedCall[]): readonly string[] {
  const lines = calls.map(
    ({ method, path, doing, permission }) => `| \`${method} ${path}\` | ${doing} | \`${permission}\` |`,
  );
  return ['| call | what for | least permission |', '|---|---|---|', ...[...new Set(lines)].sort()];
}
